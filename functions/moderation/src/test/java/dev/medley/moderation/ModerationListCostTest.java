package dev.medley.moderation;

import static dev.medley.moderation.Desk.CASES;
import static dev.medley.moderation.Desk.REPORTS;
import static dev.medley.moderation.Desk.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class ModerationListCostTest {

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();
    private final TestAccount reader = TestAccount.any();

    ModerationListCostTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void listsSendAsManyStatementsForManyItemsAsForOne() {
        UUID review = desk.review(author, "Something");
        desk.report(reader, review, "spam").is(201);
        desk.decide(desk.openCase(author), action("warn")).is(200);
        UUID caseId = reported();
        List<Integer> before = statements(caseId);
        for (int i = 0; i < 5; i++) {
            desk.report(TestAccount.any(), review(), "spam").is(201);
            desk.decide(desk.openCase(author), action("warn")).is(200);
        }
        assertThat(statements(caseId)).isEqualTo(before);
    }

    private UUID review() {
        return desk.subject("catalog", "review", author, "Something", 1_000_000, "everyone");
    }

    private UUID reported() {
        desk.report(reader, desk.review(author, "Something else"), "other").is(201);
        return desk.openCase(author);
    }

    private List<Integer> statements(UUID caseId) {
        return List.of(
                statements(
                        CASES,
                        Map.of("state", "decided", "authorId", author.id().toString()),
                        desk.moderator()),
                statements(CASES + "/" + caseId, Map.of(), desk.moderator()),
                statements(REPORTS, Map.of(), reader),
                statements("/api/moderation/decisions", Map.of(), author),
                statements("/api/moderation/standing", Map.of(), author));
    }

    private int statements(String path, Map<String, String> query, TestAccount caller) {
        return Statements.during(() -> assertThat(
                                function.call(LambdaRequests.get(path).withQueryStringParameters(query), caller)
                                        .getStatusCode())
                        .isEqualTo(200))
                .size();
    }
}
