package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.known;
import static dev.medley.content.Newsroom.texts;
import static dev.medley.content.Newsroom.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("content")
class WorkflowTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    WorkflowTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private ApiAnswer review(UUID id, Map<String, Object> decision) {
        return newsroom.editor().post(CONTENT + "/" + id + "/reviews", decision);
    }

    @Test
    void aDraftIsReviewedAndThenReadByEverybody() {
        UUID id = newsroom.draft(article("How to listen", "Be quiet."));
        function.api().get(CONTENT + "/" + id).isProblem(404, "content-unknown");
        assertThat(newsroom.submit(id).text("/status")).isEqualTo("review");
        newsroom.save(id, Map.of("title", "Other")).isProblem(409, "content-locked");
        assertThat(newsroom.approve(id).text("/status")).isEqualTo("published");
        ApiAnswer read = function.api().get(CONTENT + "/" + id).is(200);
        assertThat(read.text("/fields/body")).isEqualTo("Be quiet.");
        assertThat(read.at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void aReviewerSendsADraftBackWithAComment() {
        UUID id = newsroom.draft(article("Half done", "To do"));
        newsroom.submit(id);
        review(id, Map.of("decision", "changes-requested")).isProblem(422, "review-comment-missing");
        assertThat(review(id, Map.of("decision", "changes-requested", "comment", "More, please."))
                        .is(200)
                        .text("/status"))
                .isEqualTo("draft");
        ApiAnswer reviews = api.get(CONTENT + "/" + id + "/reviews").is(200);
        assertThat(reviews.text("/items/0/comment")).isEqualTo("More, please.");
        assertThat(reviews.text("/items/0/decision")).isEqualTo("changes-requested");
        review(id, Map.of("decision", "approved")).isProblem(409, "content-state");
    }

    @Test
    void nobodyReviewsWhatTheyWrote() {
        Api editor = newsroom.editor();
        UUID id = editor.post(CONTENT, article("By an editor", "Mine")).is(201).id();
        editor.put(CONTENT + "/" + id + "/submission", "").is(200);
        editor.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .isProblem(403, "review-not-yours");
        api.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .isProblem(404, "content-unknown");
        function.as(TestAccount.with("admin"))
                .post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .is(200);
    }

    @Test
    void whereReviewersAreNamedOthersDoNotDecide() {
        Rows.update("""
                insert into identity.pub_standing (kind, name, permissions, changed_at)
                select 'role', 'content-reviewer', array ['*:*:own', 'content:review:all'], 'infinity'
                where not exists (select from identity.pub_standing where name = 'content-reviewer')""");
        TestAccount named = known("content-reviewer");
        UUID id = newsroom.draft(article("For one", "Text", Map.of("reviewerIds", List.of(named.id()))));
        Api reviewer = function.as(named);
        Api other = function.as(TestAccount.with("content-reviewer"));
        newsroom.submit(id);
        await().until(() -> other.get(CONTENT + "/workspace?scope=review").status() == 200);
        other.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .isProblem(403, "review-not-yours");
        assertThat(texts(reviewer.get(CONTENT + "/workspace?scope=review").is(200), "id"))
                .contains(id.toString());
        assertThat(texts(other.get(CONTENT + "/workspace?scope=review").is(200), "id"))
                .doesNotContain(id.toString());
        reviewer.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .is(200);
    }

    @Test
    void whatIsPublishedStaysWhileItsNextVersionIsWritten() {
        UUID id = newsroom.published(article("First words", "One"));
        ApiAnswer draft =
                newsroom.save(id, Map.of("fields", Map.of("body", "Two"))).is(200);
        assertThat(draft.text("/status")).isEqualTo("draft");
        assertThat(draft.at("/version").asInt()).isEqualTo(2);
        assertThat(draft.at("/publishedVersion").asInt()).isEqualTo(1);
        assertThat(function.api().get(CONTENT + "/" + id).text("/fields/body")).isEqualTo("One");
        newsroom.submit(id);
        newsroom.approve(id);
        assertThat(function.api().get(CONTENT + "/" + id).text("/fields/body")).isEqualTo("Two");
    }

    @Test
    void anItemIsPublishedOnceAtATimeInAZone() {
        UUID id = newsroom.draft(article("Later", "Text"));
        newsroom.submit(id);
        Instant soon = Instant.now().plus(Duration.ofHours(2));
        String at = LocalDateTime.ofInstant(soon, ZoneId.of("Asia/Tokyo"))
                .toString()
                .substring(0, 16);
        ApiAnswer scheduled = review(id, Map.of("decision", "approved", "at", at, "timeZone", "Asia/Tokyo"))
                .is(200);
        assertThat(scheduled.text("/status")).isEqualTo("scheduled");
        assertThat(scheduled.text("/timeZone")).isEqualTo("Asia/Tokyo");
        function.tick("content-publications");
        function.api().get(CONTENT + "/" + id).isProblem(404, "content-unknown");
        FunctionUnderTest later = function.later(Duration.ofHours(3));
        later.tick("content-publications");
        later.tick("content-publications");
        function.api().get(CONTENT + "/" + id).is(200);
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'content.published' and subject_id = ?", id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00, Europe/Vienna, publication-time-invalid",
        "2999-01-01T00:00, Europe/Vienna, publication-time-invalid",
        "tomorrow, Europe/Vienna, publication-time-invalid",
        "2020-01-01T00:00Z, Europe/Vienna, publication-time-invalid",
        "2020-01-01T00:00, Mars/Olympus, time-zone-invalid",
        "2020-01-01T00:00, +02:00, time-zone-invalid"
    })
    void aTimeThatIsNoneIsRefused(String at, String zone, String code) {
        UUID id = newsroom.draft(article("Never", "Text"));
        newsroom.submit(id);
        review(id, Map.of("decision", "approved", "at", at, "timeZone", zone)).isProblem(422, code);
    }

    @Test
    void whatIsScheduledIsTakenBack() {
        UUID id = newsroom.draft(article("Not yet", "Text"));
        newsroom.editor()
                .put(
                        CONTENT + "/" + id + "/publication",
                        Map.of(
                                "at",
                                LocalDateTime.now(ZoneId.of("UTC"))
                                        .plusDays(1)
                                        .toString()
                                        .substring(0, 16),
                                "timeZone",
                                "UTC"))
                .is(200);
        assertThat(api.delete(CONTENT + "/" + id + "/submission").is(200).text("/status"))
                .isEqualTo("draft");
        function.later(Duration.ofHours(49)).tick("content-publications");
        function.api().get(CONTENT + "/" + id).isProblem(404, "content-unknown");
    }

    @Test
    void anEditorPublishesWithoutAReview() {
        UUID id = newsroom.draft(article("Breaking", "News"));
        api.put(CONTENT + "/" + id + "/publication", Map.of()).isProblem(403, "permission-missing");
        newsroom.editor().put(CONTENT + "/" + id + "/publication", Map.of()).is(200);
        function.api().get(CONTENT + "/" + id).is(200);
        assertThat(Rows.count(
                        "select count(*) from audit.entry where action = 'content.published-without-review'"
                                + " and subject_id = ?",
                        id))
                .isEqualTo(1);
    }

    @Test
    void whatIsArchivedIsReadByNobodyUntilItIsPublishedAgain() {
        UUID id = newsroom.published(article("Old", "Text"));
        api.delete(CONTENT + "/" + id).isProblem(409, "content-published");
        function.as(TestAccount.any()).put(CONTENT + "/" + id + "/archival", "").isProblem(404, "content-unknown");
        assertThat(api.put(CONTENT + "/" + id + "/archival", "").is(200).text("/status"))
                .isEqualTo("archived");
        api.put(CONTENT + "/" + id + "/archival", "").isProblem(409, "content-state");
        function.api().get(CONTENT + "/" + id).isProblem(404, "content-unknown");
        assertThat(api.delete(CONTENT + "/" + id + "/archival").is(200).text("/status"))
                .isEqualTo("draft");
        newsroom.submit(id);
        newsroom.approve(id);
        function.api().get(CONTENT + "/" + id).is(200);
    }

    @Test
    void aDraftIsThereForNobodyElse() {
        UUID id = newsroom.draft(article("Secret", "Text"));
        Api other = function.as(TestAccount.any());
        String path = CONTENT + "/" + id;
        other.get(path + "/draft").isProblem(404, "content-unknown");
        other.patch(path + "/draft", Map.of("title", "Mine")).isProblem(404, "content-unknown");
        other.delete(path).isProblem(404, "content-unknown");
        other.put(path + "/submission", "").isProblem(404, "content-unknown");
        other.get(path + "/versions").isProblem(404, "content-unknown");
        other.get(path + "/versions/1").isProblem(404, "content-unknown");
        other.get(path + "/versions/1/changes").isProblem(404, "content-unknown");
        other.post(path + "/versions/1/restoration").isProblem(404, "content-unknown");
        other.get(path + "/media").isProblem(404, "content-unknown");
        other.get(path + "/reviews").isProblem(404, "content-unknown");
        assertThat(texts(other.get(CONTENT + "/workspace").is(200), "id")).isEmpty();
        other.get(CONTENT + "/workspace?scope=all").isProblem(403, "permission-missing");
    }

    @Test
    void coAuthorsWriteAndOnlyTheFirstNamesThem() {
        String title = unique("Shared ");
        TestAccount second = known("user");
        UUID id = newsroom.draft(article(title, "Text", Map.of("authorIds", List.of(second.id()))));
        Api other = function.as(second);
        String draft = CONTENT + "/" + id + "/draft";
        other.patch(draft, Map.of("summary", "Ours")).is(200);
        other.delete(CONTENT + "/" + id).isProblem(403, "content-not-yours");
        other.patch(draft, Map.of("authorIds", List.of(second.id()))).isProblem(403, "content-not-yours");
        newsroom.save(id, Map.of("authorIds", List.of(UUID.randomUUID()))).isProblem(422, "participants-invalid");
        newsroom.save(id, Map.of("reviewerIds", List.of(second.id()))).isProblem(422, "participants-invalid");
        newsroom.save(id, Map.of("authorIds", List.of(newsroom.author().id()))).is(200);
        other.get(draft).isProblem(404, "content-unknown");
    }
}
