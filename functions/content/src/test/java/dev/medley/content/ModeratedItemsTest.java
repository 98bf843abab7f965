package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ModeratedItemsTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;

    ModeratedItemsTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
    }

    private void decide(UUID id, String kind, String action) {
        new Deliveries(function, "content-moderation")
                .deliver(Deliveries.event(
                        "moderation.decided",
                        newsroom.author().id(),
                        id,
                        Map.of("kind", kind, "subjectId", id.toString(), "action", action)));
    }

    @Test
    void whatIsPublishedIsThereForModerationWithItsTexts() {
        UUID id = newsroom.published(article("Debatable", "A debatable body", Map.of("summary", "In short")));
        assertThat(Rows.texts(
                        "select kind || ' ' || author_id || ' ' || readers || ' ' || body from content.pub_moderated"
                                + " where id = ?",
                        id))
                .containsExactly(
                        "content " + newsroom.author().id() + " everyone Debatable\nIn short\nA debatable body");
        UUID draft = newsroom.draft(article("Draft", "Nobody reads it"));
        assertThat(Rows.count("select count(*) from content.pub_moderated where id = ?", draft))
                .isZero();
    }

    @Test
    void whatModeratorsTakeOffIsShownAgainWhereThatIsTakenBack() {
        UUID id = newsroom.published(article("Debatable", "A debatable body"));
        String path = CONTENT + "/" + id;
        decide(id, "post", "remove");
        function.api().get(path).is(200);

        decide(id, "content", "remove");
        function.api().get(path).isProblem(404, "content-unknown");
        assertThat(newsroom.read(id).text("/status")).isEqualTo("archived");
        decide(id, "content", "release");
        function.api().get(path).is(200);
        decide(id, "content", "release");
        function.api().get(path).is(200);
    }

    @Test
    void whatItsAuthorsHaveGoneOnWithIsNotShownAgain() {
        UUID id = newsroom.published(article("Debatable", "A debatable body"));
        decide(id, "content", "hide");
        newsroom.api().delete(CONTENT + "/" + id + "/archival").is(200);
        newsroom.save(id, Map.of("title", "Written anew")).is(200);

        decide(id, "content", "release");
        function.api().get(CONTENT + "/" + id).isProblem(404, "content-unknown");
        decide(UUID.randomUUID(), "content", "remove");
    }
}
