package dev.medley.moderation;

import static dev.medley.moderation.Desk.CASES;
import static dev.medley.moderation.Desk.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class ModerationErasureTest {

    private final FunctionUnderTest function;
    private final Desk desk;

    ModerationErasureTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void reportsOfAnErasedReporterStayWithoutReporterAndWords() {
        TestAccount author = TestAccount.any();
        TestAccount reader = TestAccount.any();
        UUID review = desk.review(author, "Something");
        desk.report(reader, review, "spam").is(201);
        erase(reader);

        ApiAnswer detail = desk.api().get(CASES + "/" + desk.openCase(author)).is(200);
        assertThat(detail.at("/reports/0/reporterId").isNull()).isTrue();
        assertThat(detail.text("/reports/0/text")).isEmpty();
        assertThat(Rows.count("select count(*) from moderation.standing where account_id = ?", reader.id()))
                .isZero();
        desk.decide(desk.openCase(author), action("release")).is(200);
    }

    @Test
    void evidenceAboutAnErasedAuthorIsKeptAsLongAsTheDecisionMayBeAppealed() {
        TestAccount author = TestAccount.any();
        UUID caseId = UUID.fromString(desk.decided(author, action("remove")).text("/caseId"));
        erase(author);
        assertThat(desk.api().get(CASES + "/" + caseId).is(200).text("/evidence/0/text"))
                .isEqualTo("Something");

        function.later(Duration.ofDays(31)).tick("moderation-upkeep");
        ApiAnswer detail = desk.api().get(CASES + "/" + caseId).is(200);
        assertThat(detail.text("/evidence/0/text")).isEmpty();
        assertThat(detail.at("/file/authorId").isNull()).isTrue();
    }

    @Test
    void exportsHoldWhatBelongsToAnAccount() {
        ExportViews.assertComplete("moderation", List.of("text_note", "erased_author"));
        TestAccount author = TestAccount.any();
        desk.decided(author, action("remove"));
        assertThat(Rows.texts("select kind from moderation.pub_export where account_id = ? order by kind", author.id()))
                .containsExactly(
                        "moderation-decisions", "moderation-sanctions", "moderation-standing", "moderation-strikes");
    }

    private void erase(TestAccount account) {
        var _ = new Deliveries(function, "moderation-erasure").deliver("account.erased", account.id(), Map.of());
    }
}
