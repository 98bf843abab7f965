package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class ReleasedTextsTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    ReleasedTextsTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private void decide(String kind, UUID id, String action, Map<String, Object> judged) {
        Map<String, Object> decision = new HashMap<>(judged);
        decision.putAll(Map.of("kind", kind, "subjectId", id.toString(), "action", action));
        new Deliveries(function, "social-moderation")
                .deliver(Deliveries.event("moderation.decided", amy.id(), id, decision));
    }

    private static Map<String, Object> judged(String text) {
        return Map.of("seenHash", Digests.hex(Digests.sha256(text)), "seenAt", "2020-01-01T00:00:00Z");
    }

    @Test
    void whatIsHeldIsReleasedAsItWasWrittenOrMaskedWhereAModeratorSaysSo() {
        String text = "My uncle is called Hurensohn as a joke";
        UUID post = amy.post(text);
        UUID comment = amy.comment(ben.post("Open"), text);
        assertThat(amy.read(post).text("/moderation")).isEqualTo("held");
        assertThat(Rows.texts("select body from social.pub_moderated where id in (?, ?)", post, comment))
                .containsOnly(text);

        decide("post", post, "release", judged(text));
        assertThat(ben.read(post).text("/body")).isEqualTo(text);
        decide("comment", comment, "release", Map.of("masked", true));
        assertThat(ben.api().get("/api/comments/" + comment).is(200).text("/body"))
                .isEqualTo("My uncle is called *** as a joke");
        UUID other = amy.post(text);
        decide("post", other, "release", Map.of("masked", true));
        assertThat(ben.read(other).text("/body")).isEqualTo("My uncle is called *** as a joke");
    }

    @Test
    void whatWasWrittenSinceADecisionWaitsForOneOfItsOwn() {
        String text = "You Hurensohn";
        UUID post = amy.post(text);
        UUID comment = amy.comment(ben.post("Open"), text);
        amy.api().patch("/api/posts/" + post, Map.of("body", "Du Hurensohn")).is(200);
        amy.api()
                .patch("/api/comments/" + comment, Map.of("body", "Du Hurensohn"))
                .is(200);

        decide("post", post, "release", judged(text));
        decide("comment", comment, "release", judged(text));
        assertThat(amy.read(post).text("/moderation")).isEqualTo("held");
        ben.api().get("/api/comments/" + comment).isProblem(404, "comment-unknown");
        assertThat(Member.events("post.held", amy.id())).hasSize(3);
        assertThat(Member.events("comment.held", amy.id())).hasSize(3);
        decide("post", post, "release", judged("Du Hurensohn"));
        assertThat(ben.read(post).text("/body")).isEqualTo("Du Hurensohn");
        // What was held before nobody reads as what the post said once.
        assertThat(ben.api().get("/api/posts/" + post + "/versions").is(200).body())
                .doesNotContain(text);
    }
}
