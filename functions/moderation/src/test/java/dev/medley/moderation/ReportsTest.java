package dev.medley.moderation;

import static dev.medley.moderation.Desk.CASES;
import static dev.medley.moderation.Desk.REPORTS;
import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class ReportsTest {

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();
    private final TestAccount reader = TestAccount.any();

    ReportsTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void reportsOfTheSameAccountAreOneAndTheThirdReporterHides() throws Exception {
        UUID review = desk.review(author, "You are an idiot");
        List<ApiAnswer> answers =
                AtOnce.each(IntStream.range(0, 3).boxed().toList(), _ -> desk.report(reader, review, "harassment"));
        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
        desk.report(TestAccount.any(), review, "spam").is(201);

        ApiAnswer queue = desk.api().get(CASES + "?authorId=" + author.id()).is(200);
        assertThat(queue.at("/items").size()).isEqualTo(1);
        assertThat(queue.at("/items/0/reporters").asInt()).isEqualTo(2);
        assertThat(queue.at("/items/0/hidden").asBoolean()).isFalse();
        assertThat(announced(review, "moderation.decided", "action")).isEmpty();

        desk.report(TestAccount.any(), review, "hate").is(201);
        assertThat(announced(review, "moderation.decided", "action")).containsExactly("hide");
        ApiAnswer own = function.as(author).get("/api/moderation/decisions").is(200);
        assertThat(own.text("/items/0/action")).isEqualTo("hide");
        assertThat(own.at("/items/0/automatic").asBoolean()).isTrue();
    }

    @Test
    void anUpheldAppealUndoesTheHidingAndLaterReportsNeedThreeAgain() {
        UUID review = desk.review(author, "You are an idiot");
        IntStream.range(0, 3)
                .forEach(_ ->
                        desk.report(TestAccount.any(), review, "harassment").is(201));
        String decision = function.as(author).get("/api/moderation/decisions").text("/items/0/id");
        String appeals = "/api/moderation/decisions/" + decision + "/appeal";
        UUID appeal = function.as(author)
                .post(appeals, Map.of("text", "It was a quotation"))
                .is(201)
                .id();
        function.as(author).post(appeals, Map.of("text", "Once more")).isProblem(409, "appeal-exists");
        desk.api()
                .post(
                        "/api/moderation/appeals/" + appeal + "/decision",
                        Map.of("outcome", "upheld", "note", "It was a quotation indeed"))
                .is(200);

        assertThat(announced(review, "moderation.decided", "action")).containsExactly("hide", "release");
        function.as(author).post(appeals, Map.of("text", "Once more")).isProblem(409, "appeal-exists");
        assertThat(desk.report(TestAccount.any(), review, "spam").is(200).text("/state"))
                .isEqualTo("reviewed");

        desk.edit(review, "You are an idiot, really", Duration.ofSeconds(30));
        assertThat(desk.report(TestAccount.any(), review, "spam").is(201).text("/state"))
                .isEqualTo("open");
        desk.report(TestAccount.any(), review, "spam").is(201);
        assertThat(announced(review, "moderation.decided", "action")).containsExactly("hide", "release");
        desk.report(TestAccount.any(), review, "spam").is(201);
        assertThat(announced(review, "moderation.decided", "action")).containsExactly("hide", "release", "hide");
    }

    @Test
    void evidenceIsAsItWasWhenItWasReported() {
        UUID review = desk.review(author, "First words");
        desk.report(reader, review, "harassment").is(201);
        desk.edit(review, "Harmless words", Duration.ZERO);
        desk.report(TestAccount.any(), review, "harassment").is(201);

        ApiAnswer detail = desk.api().get(CASES + "/" + desk.openCase(author)).is(200);
        assertThat(detail.at("/evidence").findValuesAsText("text")).containsExactly("Harmless words", "First words");
        assertThat(detail.text("/evidence/1/sha256")).isEqualTo(Digests.hex(Digests.sha256("First words")));
        assertThat(detail.text("/evidence/1/authorId")).isEqualTo(author.id().toString());
        assertThat(detail.at("/reports/1/evidenceId")).isEqualTo(detail.at("/evidence/1/id"));
    }

    @Test
    void theReporterHearsWhatBecameOfTheReport() {
        UUID review = desk.review(author, "You are an idiot");
        UUID report = desk.report(reader, review, "harassment").is(201).id();
        assertThat(function.as(reader).get(REPORTS + "/" + report).is(200).text("/state"))
                .isEqualTo("open");
        desk.decide(desk.openCase(author), action("remove")).is(200);

        assertThat(function.as(reader).get(REPORTS).is(200).text("/items/0/state"))
                .isEqualTo("upheld");
        assertThat(announced(report, "report.resolved", "outcome")).containsExactly("upheld");
        function.as(TestAccount.any()).get(REPORTS + "/" + report).isProblem(404, "report-unknown");
    }

    @Test
    void whatWasFoundHarmlessIsNotReportedAgainUntilItIsEdited() {
        UUID review = desk.review(author, "The soup was cold");
        desk.report(reader, review, "other").is(201);
        desk.decide(desk.openCase(author), action("release")).is(200);

        TestAccount second = TestAccount.any();
        ApiAnswer again = desk.report(second, review, "other").is(200);
        assertThat(again.text("/state")).isEqualTo("reviewed");
        assertThat(again.at("/id").isNull()).isTrue();
        assertThat(again.header("Location")).isEmpty();
        assertThat(function.as(second).get(REPORTS).is(200).at("/items").size()).isZero();
        desk.edit(review, "The cook is an idiot", Duration.ofSeconds(30));
        assertThat(desk.report(TestAccount.any(), review, "other").is(201).text("/state"))
                .isEqualTo("open");
    }

    @Test
    void whatWasWrittenAfterItWasLookedAtIsNotCleared() {
        UUID review = desk.review(author, "The soup was cold");
        desk.report(reader, review, "other").is(201);
        desk.decide(desk.openCase(author), action("release")).is(200);
        desk.edit(review, "The cook is an idiot", Duration.ZERO);
        assertThat(desk.report(TestAccount.any(), review, "harassment").is(201).text("/state"))
                .isEqualTo("open");
    }

    @Test
    void whatOthersAreShownIsReportedByWhoeverHasItsIdAndDraftsAreNot() {
        TestAccount follower = TestAccount.any();
        UUID post = desk.subject("social", "post", author, "For followers", 3, "followers");
        UUID draft = desk.subject("meals", "meal", author, "Draft", 0, "author");
        Rows.update("insert into social.pub_follow values (?, ?)", follower.id(), author.id());
        Map<String, Object> report = Map.of("kind", "post", "subjectId", post, "category", "spam");

        function.as(follower).post(REPORTS, report).is(201);
        function.as(reader).post(REPORTS, report).is(201);
        function.as(reader)
                .post(REPORTS, Map.of("kind", "meal", "subjectId", draft, "category", "spam"))
                .isProblem(404, "subject-unknown");
        function.as(reader)
                .post(REPORTS, Desk.report(UUID.randomUUID(), "spam"))
                .isProblem(404, "subject-unknown");
    }

    @Test
    void aBlockKeepsNeitherSideFromReportingTheOther() {
        TestAccount blocked = TestAccount.any();
        UUID post = desk.subject("social", "post", author, "For everybody", 3, "everyone");
        UUID answer = desk.subject("social", "comment", blocked, "An answer", 3, "everyone");
        Rows.update("insert into social.pub_block values (?, ?)", author.id(), blocked.id());

        function.as(blocked)
                .post(REPORTS, Map.of("kind", "post", "subjectId", post, "category", "spam"))
                .is(201);
        function.as(author)
                .post(REPORTS, Map.of("kind", "comment", "subjectId", answer, "category", "harassment"))
                .is(201);
    }

    @Test
    void aProfileIsReportedByTheIdOfItsAccount() {
        Rows.update(
                "insert into social.pub_moderated (kind, id, author_id, body, reach, changed_at, readers)"
                        + " values ('profile', ?, ?, 'A hateful bio', 7, now() - interval '1 hour', 'everyone')",
                author.id(),
                author.id());
        Map<String, Object> report = Map.of("kind", "profile", "subjectId", author.id(), "category", "hate");
        function.as(reader).post(REPORTS, report).is(201);
        function.as(author).post(REPORTS, report).isProblem(409, "report-own");
        function.as(reader)
                .post(REPORTS, Map.of("kind", "profile", "subjectId", UUID.randomUUID(), "category", "hate"))
                .isProblem(404, "subject-unknown");

        ApiAnswer queue =
                desk.api().get(CASES + "?kind=profile&authorId=" + author.id()).is(200);
        assertThat(queue.at("/items/0/reach").asInt()).isEqualTo(7);
        UUID open = desk.openCase(author);
        assertThat(desk.api().get(CASES + "/" + open).text("/evidence/0/text")).isEqualTo("A hateful bio");
        desk.decide(open, action("remove")).is(200);
        assertThat(announced(author.id(), "moderation.decided", "kind")).containsExactly("profile");
        assertThat(announced(author.id(), "moderation.decided", "action")).containsExactly("remove");
        assertThat(function.as(author).get("/api/moderation/decisions").text("/items/0/kind"))
                .isEqualTo("profile");
    }

    @Test
    void nobodyReportsThemselvesOrInUnknownWords() {
        UUID review = desk.review(author, "Mine");

        desk.report(author, review, "spam").isProblem(409, "report-own");
        function.as(reader)
                .post(REPORTS, Map.of("kind", "review", "subjectId", review, "category", "ugly"))
                .is(400);
        function.as(reader)
                .post(REPORTS, Map.of("kind", "person", "subjectId", review, "category", "spam"))
                .isProblem(422, "validation-failed");
    }

    @Test
    void reportsOfWhoReportsWithoutReasonWeighLess() {
        for (int i = 0; i < 4; i++) {
            TestAccount victim = TestAccount.any();
            UUID review = desk.review(victim, "Fine " + i);
            desk.report(reader, review, "hate").is(201);
            desk.decide(desk.openCase(victim), action("release")).is(200);
        }
        UUID review = desk.review(author, "Fine");
        desk.report(reader, review, "hate").is(201);
        desk.report(TestAccount.any(), review, "hate").is(201);
        desk.report(TestAccount.any(), review, "hate").is(201);

        ApiAnswer queue = desk.api().get(CASES + "?authorId=" + author.id()).is(200);
        assertThat(queue.at("/items/0/reporters").asInt()).isEqualTo(3);
        assertThat(queue.at("/items/0/reportWeight").asDouble()).isLessThan(2.5);
        assertThat(queue.at("/items/0/hidden").asBoolean()).isFalse();
        ApiAnswer watched =
                desk.api().get("/api/moderation/accounts/" + reader.id()).is(200);
        assertThat(watched.at("/standing/reportsDismissed").asInt()).isEqualTo(4);
        assertThat(watched.at("/reportWeight").asDouble()).isLessThan(0.5);
    }

    @Test
    void moderatorsAloneSeeTheDesk() {
        function.as(reader).get(CASES).isProblem(403, "permission-missing");
        function.as(reader).get("/api/moderation/dashboard").isProblem(403, "permission-missing");
        function.as(reader).get("/api/moderation/accounts/" + author.id()).isProblem(403, "permission-missing");
    }
}
