package dev.medley.moderation;

import static dev.medley.moderation.Desk.CASES;
import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("moderation")
class CasesTest {

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();

    CasesTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void whatIsWorseAndWhatMoreSeeComesFirst() {
        UUID mild = desk.subject("catalog", "review", author, "a", 10, "everyone");
        UUID seen = desk.subject("catalog", "review", author, "b", 100_000, "everyone");
        UUID severe = desk.subject("catalog", "review", author, "c", 10, "everyone");
        desk.report(TestAccount.any(), mild, "spam").is(201);
        desk.report(TestAccount.any(), seen, "harassment").is(201);
        desk.report(TestAccount.any(), severe, "child-safety").is(201);

        String mine = CASES + "?authorId=" + author.id();
        assertThat(desk.api().get(mine).is(200).at("/items").findValuesAsText("subjectId"))
                .containsExactly(seen.toString(), severe.toString(), mild.toString());
        ApiAnswer first = desk.api().get(mine + "&limit=1").is(200);
        assertThat(desk.api()
                        .get(mine + "&limit=2&cursor=" + first.text("/nextCursor"))
                        .is(200)
                        .at("/items")
                        .findValuesAsText("subjectId"))
                .containsExactly(severe.toString(), mild.toString());
        assertThat(desk.api().get(mine + "&sort=dueAt").is(200).text("/items/0/subjectId"))
                .isEqualTo(severe.toString());
        assertThat(desk.api().get(mine + "&category=spam").is(200).at("/items").findValuesAsText("subjectId"))
                .containsExactly(mild.toString());
    }

    @Test
    void aClaimKeepsOthersAwayUntilItIsReleasedOrItsTimeIsOver() {
        UUID review = desk.review(author, "Something");
        desk.report(TestAccount.any(), review, "spam").is(201);
        UUID id = desk.openCase(author);
        Desk other = desk.other();
        desk.api().post(CASES + "/" + id + "/claim").is(200);

        other.api().post(CASES + "/" + id + "/claim").isProblem(409, "case-claimed");
        other.decide(id, action("release")).isProblem(409, "case-claimed");
        other.api().delete(CASES + "/" + id + "/claim").isProblem(404, "case-claim-none");
        assertThat(desk.api().get(CASES + "?claimed=me").is(200).at("/items").findValuesAsText("id"))
                .contains(id.toString());
        assertThat(desk.api()
                        .get(CASES + "?claimed=nobody&authorId=" + author.id())
                        .is(200)
                        .at("/items"))
                .isEmpty();
        other.later(Duration.ofMinutes(16))
                .api()
                .post(CASES + "/" + id + "/claim")
                .is(200);
        other.api().delete(CASES + "/" + id + "/claim").is(204);
        desk.decide(id, action("release")).is(200);
        desk.decide(id, action("release")).isProblem(409, "case-decided");
    }

    @Test
    void manyCasesAreDecidedAtOnceEachByItself() {
        UUID one = desk.review(author, "One");
        desk.report(TestAccount.any(), one, "spam").is(201);
        UUID caseId = desk.openCase(author);
        UUID unknown = UUID.randomUUID();

        ApiAnswer outcomes = desk.api()
                .post(
                        "/api/moderation/bulk-decisions",
                        Map.of("caseIds", List.of(caseId, unknown), "decision", action("release")))
                .is(200);

        assertThat(outcomes.at("/outcomes/0/code").isNull()).isTrue();
        assertThat(outcomes.text("/outcomes/1/code")).isEqualTo("case-unknown");
        desk.decide(caseId, action("release")).isProblem(409, "case-decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "meal", "post", "review"})
    void everyFunctionsHeldTextComesToTheQueue(String kind) {
        UUID held = UUID.randomUUID();
        new Deliveries(function, "moderation-held")
                .deliver(Deliveries.event(
                        kind + ".held",
                        author.id(),
                        held,
                        Map.of(
                                "id",
                                held.toString(),
                                "accountId",
                                author.id().toString(),
                                "kind",
                                kind,
                                "text",
                                "You pathetic loser",
                                "place",
                                kind,
                                "categories",
                                List.of("insult"))));
        ApiAnswer queue =
                desk.api().get(CASES + "?source=filter&authorId=" + author.id()).is(200);
        assertThat(queue.at("/items").findValuesAsText("subjectId")).contains(held.toString());
    }

    @Test
    void whatTheFilterHeldIsInTheQueueAndTheDecisionMeasuresTheRule() {
        UUID review = desk.review(author, "You pathetic loser");
        String category = "category-" + UUID.randomUUID();
        new Deliveries(function, "moderation-held")
                .deliver(Deliveries.event(
                        "review.held",
                        author.id(),
                        review,
                        Map.of(
                                "id",
                                review.toString(),
                                "accountId",
                                author.id().toString(),
                                "kind",
                                "review",
                                "text",
                                "You pathetic loser",
                                "place",
                                "review",
                                "categories",
                                List.of(category))));
        ApiAnswer queue =
                desk.api().get(CASES + "?source=filter&authorId=" + author.id()).is(200);
        assertThat(queue.text("/items/0/subjectId")).isEqualTo(review.toString());
        assertThat(queue.at("/items/0/hidden").asBoolean()).isTrue();
        desk.decide(desk.openCase(author), action("release")).is(200);

        assertThat(announced(review, "moderation.decided", "action")).containsExactly("release");
        ApiAnswer quality = desk.api().get("/api/moderation/rule-quality").is(200);
        assertThat(quality.body()).contains(category);
    }

    @Test
    void theDashboardSaysWhatWaitsAndWhatIsLate() {
        ApiAnswer before = desk.api().get("/api/moderation/dashboard").is(200);
        UUID review = desk.review(author, "Something");
        desk.report(TestAccount.any(), review, "child-safety").is(201);
        ApiAnswer after = desk.api().get("/api/moderation/dashboard").is(200);
        assertThat(after.at("/queue/open").asLong())
                .isGreaterThan(before.at("/queue/open").asLong() - 1);
        assertThat(after.at("/byCategory").findValuesAsText("name")).contains("child-safety");

        Desk later = desk.later(Duration.ofHours(5));
        assertThat(later.api()
                        .get(CASES + "?late=true&authorId=" + author.id())
                        .is(200)
                        .at("/items/0/late")
                        .asBoolean())
                .isTrue();
        assertThat(later.api()
                        .get("/api/moderation/dashboard")
                        .is(200)
                        .at("/queue/late")
                        .asLong())
                .isPositive();
        later.decide(desk.openCase(author), action("remove")).is(200);
        ApiAnswer decided = later.api().get("/api/moderation/dashboard?days=1").is(200);
        assertThat(decided.at("/period/decided").asLong()).isPositive();
        assertThat(decided.at("/period/medianMinutes").isNull()).isFalse();
        assertThat(decided.at("/byModerator").findValuesAsText("moderatorId"))
                .contains(desk.moderator().id().toString());
    }

    @Test
    void everybodyReadsNumbersWithoutSmallOnes() {
        desk.decided(author, action("remove"));

        ApiAnswer numbers = function.api().get("/api/moderation/transparency").is(200);
        assertThat(numbers.at("/months").size()).isPositive();
        assertThat(numbers.at("/months").findValues("removed"))
                .allSatisfy(removed -> assertThat(removed.isNull() || removed.asLong() == 0 || removed.asLong() >= 5)
                        .isTrue());
    }
}
