package dev.medley.moderation;

import static dev.medley.moderation.Desk.CASES;
import static dev.medley.moderation.Desk.REPORTS;
import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("moderation")
class ReportWeightsTest {

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();
    private final TestAccount reader = TestAccount.any();

    ReportWeightsTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void accountsOfTheLastDayHideNothingByAFewReports() {
        UUID review = desk.review(author, "You are an idiot");
        for (int i = 0; i < 3; i++) {
            TestAccount fresh = TestAccount.any();
            Rows.update("insert into identity.pub_recipient (account_id, created_at) values (?, now())", fresh.id());
            desk.report(fresh, review, "harassment").is(201);
        }
        assertThat(announced(review, "moderation.decided", "action")).isEmpty();
        desk.api()
                .get(Desk.CASES + "/" + desk.openCase(author))
                .is(200)
                .at("/reports")
                .forEach(report -> assertThat(report.get("weight").asDouble()).isLessThan(0.5));
    }

    @ParameterizedTest
    @CsvSource({"content,content", "chat,shared-conversation"})
    void whatIsPublishedElsewhereIsReportedAndDecidedLikePosts(String schema, String kind) {
        UUID id = desk.subject(schema, kind, author, "You are an idiot", 10, "everyone");
        Map<String, Object> report = Map.of("kind", kind, "subjectId", id, "category", "harassment", "text", "Look");
        function.as(reader).post(REPORTS, report).is(201);
        UUID caseId = desk.openCase(author);
        assertThat(desk.api().get(CASES + "/" + caseId).is(200).text("/evidence/0/text"))
                .isEqualTo("You are an idiot");
        desk.decide(caseId, Map.of("action", "release", "masked", true)).isProblem(422, "decision-masks-nothing");
        desk.decide(caseId, action("remove")).is(200);
        assertThat(announced(id, "moderation.decided", "kind")).containsExactly(kind);
    }

    @Test
    void theSameWordsSavedAnewStayHarmless() {
        UUID review = desk.review(author, "Harmless");
        desk.report(TestAccount.any(), review, "spam").is(201);
        desk.decide(desk.openCase(author), action("release")).is(200);
        desk.edit(review, "Harmless", Duration.ofSeconds(30));
        assertThat(desk.report(TestAccount.any(), review, "spam").is(200).text("/state"))
                .isEqualTo("reviewed");
    }
}
