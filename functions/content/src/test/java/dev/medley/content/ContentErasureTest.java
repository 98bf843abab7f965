package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.known;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.content.erasure.ContentErasure;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ContentErasureTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;

    ContentErasureTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
    }

    private void erase() {
        function.bean(ContentErasure.class).erase(newsroom.author().id(), Instant.now());
        function.bean(ContentErasure.class).erase(newsroom.author().id(), Instant.now());
    }

    @Test
    void whatNobodyReadsIsDeletedWithItsAuthor() {
        UUID id = newsroom.draft(article("Alone", "x"));
        newsroom.api()
                .post("/api/content-templates", Map.of("name", "x", "format", "text", "body", "x"))
                .is(201);
        erase();
        newsroom.editor().get(CONTENT + "/" + id + "/draft").isProblem(404, "content-unknown");
        assertThat(Rows.count(
                        "select count(*) from content.pub_export where account_id = ?",
                        newsroom.author().id()))
                .isZero();
    }

    @Test
    void whoActsInTheAuthorsPlaceLetsNobodyElseWrite() {
        UUID friend = known("user").id();
        UUID id = newsroom.draft(article("Mine", "x"));
        Api inPlace = function.as(newsroom.author().impersonated());
        inPlace.patch(
                        CONTENT + "/" + id + "/draft",
                        Map.of("authorIds", List.of(newsroom.author().id(), friend)))
                .isProblem(403, "owner-required");
        inPlace.patch(CONTENT + "/" + id + "/draft", Map.of("reviewerIds", List.of(friend)))
                .isProblem(403, "owner-required");
        inPlace.post(CONTENT, article("Another", "x", Map.of("authorIds", List.of(friend))))
                .isProblem(403, "owner-required");
    }

    @Test
    void whomSomebodyElseNamedIsTakenOutWhenTheOwnerSaysSo() {
        UUID friend = known("user").id();
        UUID spy = known("user").id();
        UUID own = newsroom.author().id();
        UUID id = newsroom.draft(article("Mine", "x"));
        newsroom.save(id, Map.of("authorIds", List.of(own, friend))).is(200);
        int _ = Rows.update(
                "update content.participant set added_at = added_at - interval '2 days' where item_id = ?", id);
        newsroom.save(id, Map.of("authorIds", List.of(own, friend, spy))).is(200);
        UUID _ = new Deliveries(function, "content-erasure")
                .deliver(
                        "account.integrations-revoked",
                        own,
                        Map.of(
                                "disputedSince",
                                Instant.now().minus(Duration.ofDays(1)).toString()));
        assertThat(newsroom.api().get(CONTENT + "/" + id + "/draft").is(200).at("/authorIds"))
                .extracting(JsonNode::asText)
                .containsExactly(own.toString(), friend.toString());
    }

    @Test
    void whatIsPublishedStaysAndNamesNobody() {
        UUID id = newsroom.published(article("Stays", "Words", Map.of("byline", "Somebody")));
        newsroom.save(id, Map.of("title", "Never shown")).is(200);
        erase();
        ApiAnswer read = function.api().get(CONTENT + "/" + id).is(200);
        assertThat(read.text("/title")).isEqualTo("Stays");
        assertThat(read.text("/byline")).isEmpty();
        ApiAnswer draft = newsroom.editor().get(CONTENT + "/" + id + "/draft").is(200);
        assertThat(draft.text("/title")).isEqualTo("Stays");
        assertThat(draft.at("/authorIds")).isEmpty();
        assertThat(draft.at("/createdBy").isNull()).isTrue();
        assertThat(newsroom.editor()
                        .get(CONTENT + "/" + id + "/versions")
                        .is(200)
                        .at("/items"))
                .hasSize(1);
        assertThat(Rows.count(
                        "select count(*) from content.version where item_id = ? and document::text like '%Somebody%'",
                        id))
                .isZero();
        newsroom.editor().put(CONTENT + "/" + id + "/archival", "").is(200);
        newsroom.editor().delete(CONTENT + "/" + id).is(204);
    }

    @Test
    void whatOthersWriteTooStaysTheirs() {
        TestAccount second = known("user");
        UUID id = newsroom.draft(article("Ours", "x", Map.of("authorIds", List.of(second.id()))));
        erase();
        ApiAnswer draft = function.as(second).get(CONTENT + "/" + id + "/draft").is(200);
        assertThat(draft.at("/authorIds")).hasSize(1);
        assertThat(draft.text("/authorIds/0")).isEqualTo(second.id().toString());
    }

    @Test
    void anExportOfAnAccountHoldsAllThatIsItsOwn() {
        UUID id = newsroom.published(article("Mine", "x"));
        assertThat(Rows.texts(
                        "select kind from content.pub_export where account_id = ? order by kind",
                        newsroom.author().id()))
                .containsExactly("content", "content-versions");
        assertThat(Rows.texts(
                        "select document ->> 'status' from content.pub_export where account_id = ? and kind = 'content'"
                                + " and id = ?",
                        newsroom.author().id(),
                        id))
                .containsExactly("published");
        ExportViews.assertComplete("content", List.of("erased", "export", "interaction"));
    }

    @Test
    void anExportReadsByIndex() throws SQLException {
        for (String kind : List.of("content", "content-reviews", "content-templates", "content-feedback")) {
            assertThat(ExportViews.plan("content", kind))
                    .as(kind)
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
    }
}
