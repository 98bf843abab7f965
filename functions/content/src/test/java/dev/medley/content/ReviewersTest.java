package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who decides about an item, and about which of its versions. */
@FunctionTest("content")
class ReviewersTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    ReviewersTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    @Test
    void whoeverIsNamedDecidesWithoutAnyOtherRight() {
        TestAccount named = known("user");
        Api reviewer = function.as(named);
        UUID id = newsroom.draft(article("For a friend", "Read me.", Map.of("reviewerIds", List.of(named.id()))));
        newsroom.submit(id);
        assertThat(reviewer.get(CONTENT + "/workspace?scope=review")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .containsExactly(id.toString());
        function.as(TestAccount.any())
                .post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .isProblem(404, "content-unknown");
        assertThat(reviewer.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                        .is(200)
                        .text("/status"))
                .isEqualTo("published");
    }

    @Test
    void aReviewerWhoSaysWhatTheyHaveReadDecidesAboutNothingElse() {
        UUID id = newsroom.draft(article("Harmless", "Read me."));
        newsroom.submit(id);
        String tag =
                newsroom.editor().get(CONTENT + "/" + id + "/draft").is(200).header("ETag");
        api.delete(CONTENT + "/" + id + "/submission").is(200);
        newsroom.save(id, Map.of("title", "Swapped")).is(200);
        newsroom.submit(id);
        newsroom.editor()
                .header("If-Match", tag)
                .post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .isProblem(412, "precondition-failed");
    }
}
