package dev.medley.moderation;

import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class DecisionsTest {

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();

    DecisionsTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void aDecisionHasAReasonAGuidelineAndTheAuthorReadsThem() {
        UUID guideline = desk.api()
                .post(
                        "/api/guidelines",
                        Map.of("slug", "g-" + UUID.randomUUID(), "title", "Be kind", "body", "No insults."))
                .is(201)
                .id();
        Map<String, Object> template = Map.of(
                "name",
                "Insult " + UUID.randomUUID(),
                "action",
                "remove",
                "reason",
                "It insults somebody.",
                "guidelineId",
                guideline);
        desk.api().post("/api/moderation/templates", template).isProblem(422, "guideline-unpublished");
        desk.api().post("/api/guidelines/" + guideline + "/publication").is(200);
        UUID templateId =
                desk.api().post("/api/moderation/templates", template).is(201).id();
        UUID review = desk.review(author, "You are an idiot");
        desk.report(TestAccount.any(), review, "harassment").is(201);
        UUID id = desk.openCase(author);
        desk.decide(id, Map.of("action", "remove")).isProblem(422, "decision-reason-missing");
        desk.decide(id, Map.of("action", "remove", "templateId", UUID.randomUUID()))
                .isProblem(422, "action-template-unknown");
        desk.decide(id, Map.of("action", "warn", "templateId", templateId)).isProblem(422, "action-template-other");
        desk.decide(id, Map.of("action", "remove", "templateId", templateId)).is(200);

        ApiAnswer statement =
                function.as(author).get("/api/moderation/decisions").is(200);
        assertThat(statement.text("/items/0/reason")).isEqualTo("It insults somebody.");
        assertThat(statement.text("/items/0/guidelineId")).isEqualTo(guideline.toString());
        assertThat(statement.at("/items/0/guidelineVersion").asInt()).isEqualTo(1);
        String decision = "/api/moderation/decisions/" + statement.text("/items/0/id");
        function.as(TestAccount.any()).get(decision).isProblem(404, "decision-unknown");
        assertThat(announced(review, "moderation.decided", "guidelineId")).containsExactly(guideline.toString());
        assertThat(Rows.count("select count(*) from audit.entry where action = 'case.decided' and subject_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void somebodyElseDecidesTheAppealAndUpheldItTakesTheStrikeBack() {
        ApiAnswer decided = desk.decided(author, action("remove"));
        UUID review = UUID.fromString(decided.text("/subjectId"));
        String decision = "/api/moderation/decisions/" + decided.id();
        function.as(TestAccount.any())
                .post(decision + "/appeal", Map.of("text", "Not mine"))
                .isProblem(404, "decision-unknown");
        UUID appeal = function.as(author)
                .post(decision + "/appeal", Map.of("text", "It was a joke"))
                .is(201)
                .id();
        Map<String, Object> upheld = Map.of("outcome", "upheld", "note", "It was a joke");
        String appealDecision = "/api/moderation/appeals/" + appeal + "/decision";

        assertThat(points()).isEqualTo(1);
        JsonNode waiting = appeal(desk, appeal);
        assertThat(waiting.get("caseId").asText()).isEqualTo(decided.text("/caseId"));
        assertThat(waiting.get("decidedBy").asText())
                .isEqualTo(desk.moderator().id().toString());
        desk.api().get(Desk.CASES + "/" + decided.text("/caseId")).is(200);
        desk.api().post(appealDecision, upheld).isProblem(409, "appeal-own");
        desk.other().api().post(appealDecision, upheld).is(200);
        desk.other().api().post(appealDecision, upheld).isProblem(409, "appeal-decided");

        assertThat(points()).isZero();
        assertThat(announced(review, "moderation.decided", "action")).containsExactly("remove", "release");
        assertThat(announced(appeal, "appeal.decided", "outcome")).containsExactly("upheld");
        ApiAnswer own = function.as(author).get(decision).is(200);
        assertThat(own.text("/appeal")).isEqualTo("upheld");
        assertThat(own.at("/undoneAt").isNull()).isFalse();
    }

    @Test
    void appealsAreWorkedOffInTheOrderInWhichTheyCame() {
        List<String> appeals = IntStream.range(0, 2)
                .mapToObj(_ -> "/api/moderation/decisions/"
                        + desk.decided(author, action("remove")).id() + "/appeal")
                .map(path -> function.as(author)
                        .post(path, Map.of("text", "It was a joke"))
                        .is(201)
                        .id()
                        .toString())
                .toList();
        assertThat(allAppeals(desk).map(one -> one.get("id").asText()).filter(appeals::contains))
                .containsExactlyElementsOf(appeals);
    }

    private static JsonNode appeal(Desk desk, UUID id) {
        return allAppeals(desk)
                .filter(one -> one.get("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Others' tests appeal too, so what was appealed last stands on a later page. */
    private static Stream<JsonNode> allAppeals(Desk desk) {
        List<JsonNode> appeals = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page =
                    desk.api().get("/api/moderation/appeals?limit=100" + cursor).is(200);
            page.at("/items").forEach(appeals::add);
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        return appeals.stream();
    }

    @Test
    void theStatementSaysWhatWasWrittenAndWhen() {
        UUID review = desk.review(author, "You are an idiot");
        desk.report(TestAccount.any(), review, "harassment").is(201);
        desk.decide(desk.openCase(author), action("remove")).is(200);
        Rows.update("delete from catalog.pub_moderated where id = ?", review);

        ApiAnswer statement =
                function.as(author).get("/api/moderation/decisions").is(200);
        assertThat(statement.text("/items/0/excerpt")).isEqualTo("You are an idiot");
        assertThat(statement.text("/items/0/writtenAt")).startsWith("20");
    }

    @Test
    void anUpheldAppealTakesBackWhatFollowedFromItsPoints() {
        ApiAnswer first = desk.decided(author, action("hide"));
        desk.decided(author, action("hide"));
        assertThat(standing("/limitedUntil")).startsWith("20");
        String decision = "/api/moderation/decisions/" + first.id();
        UUID appeal = function.as(author)
                .post(decision + "/appeal", Map.of("text", "It was a joke"))
                .is(201)
                .id();
        desk.other()
                .api()
                .post(
                        "/api/moderation/appeals/" + appeal + "/decision",
                        Map.of("outcome", "upheld", "note", "It was a joke"))
                .is(200);
        assertThat(points()).isEqualTo(1);
        assertThat(standing("/limitedUntil")).doesNotStartWith("20");
    }

    @Test
    void nobodyDecidesAboutWhatTheyReportedThemselves() {
        UUID review = desk.review(author, "Something");
        desk.report(desk.moderator(), review, "other").is(201);
        UUID id = desk.openCase(author);
        desk.decide(id, action("hide")).isProblem(409, "case-reported");
        desk.other().decide(id, action("hide")).is(200);
    }

    @Test
    void appealsHaveATimeAndAnObject() {
        String removed = "/api/moderation/decisions/"
                + desk.decided(author, action("remove")).id() + "/appeal";
        String released = "/api/moderation/decisions/"
                + desk.decided(author, action("release")).id() + "/appeal";

        function.as(author).post(released, Map.of("text", "Why?")).isProblem(409, "decision-not-appealable");
        function.later(Duration.ofDays(31))
                .as(author)
                .post(removed, Map.of("text", "Late"))
                .isProblem(409, "appeal-late");
    }

    @Test
    void nobodyDecidesAboutWhatTheyWroteThemselves() {
        UUID review = desk.review(desk.moderator(), "Mine");
        desk.report(TestAccount.any(), review, "spam").is(201);

        desk.decide(desk.openCase(desk.moderator()), action("release")).isProblem(409, "case-own");
    }

    @Test
    void templatesAreListedAndDeleted() {
        Map<String, Object> template =
                Map.of("name", "Spam " + UUID.randomUUID(), "action", "hide", "reason", "It is spam.");
        String templates = "/api/moderation/templates";
        UUID id = desk.api().post(templates, template).is(201).id();
        desk.api().post(templates, template).isProblem(409, "action-template-exists");
        assertThat(desk.api().get(templates + "?limit=100").is(200).at("/items").findValuesAsText("id"))
                .contains(id.toString());
        desk.api().delete(templates + "/" + id).is(204);
        desk.api().delete(templates + "/" + id).isProblem(404, "action-template-unknown");
    }

    private int points() {
        return Integer.parseInt(standing("/points"));
    }

    private String standing(String member) {
        return function.as(author).get("/api/moderation/standing").is(200).text(member);
    }
}
