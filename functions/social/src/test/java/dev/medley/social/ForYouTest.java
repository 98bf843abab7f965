package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class ForYouTest {

    private static final String FOR_YOU = "/api/feed/for-you?limit=50";

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;
    private final String tag = Member.unique("tag");

    ForYouTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private JsonNode item(Member reader, UUID post) {
        for (JsonNode item : reader.api().get(FOR_YOU).is(200).at("/items")) {
            if (item.at("/post/id").asText().equals(post.toString())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private String because(Member reader, UUID post) {
        return item(reader, post).at("/because/kind").asText();
    }

    private void interest(Member member, String... tags) {
        member.api()
                .put("/api/feed/preferences", Map.of("personalised", true, "interests", List.of(tags)))
                .is(200);
    }

    @Test
    void eachPostSaysWhyItIsShown() {
        Member cleo = Member.of(function).follow(ben);
        UUID followed = ben.post("A walk in the park");
        UUID tagged = amy.post("About #" + tag);
        UUID picked = amy.post("Picked");
        interest(cleo, tag.toUpperCase(Locale.ROOT));
        Api editor = function.as(TestAccount.with("admin"));
        String end = Instant.now().plus(Duration.ofDays(1)).toString();
        editor.put("/api/posts/" + picked + "/editorial-pick", Map.of("expiresAt", end))
                .is(204);
        amy.api()
                .put("/api/posts/" + picked + "/editorial-pick", Map.of("expiresAt", end))
                .isProblem(403, "permission-missing");
        await().untilAsserted(() -> assertThat(because(cleo, followed)).isEqualTo("following"));
        assertThat(because(cleo, tagged)).isEqualTo("interest");
        assertThat(item(cleo, tagged).at("/because/tag").asText()).isEqualTo(tag);
        assertThat(because(cleo, picked)).isEqualTo("editorial");
        editor.delete("/api/posts/" + picked + "/editorial-pick").is(204);
        assertThat(item(cleo, picked).isMissingNode()).isTrue();
    }

    @Test
    void whatManyLikeIsFoundByThoseWhoKnowNobody() {
        UUID popular = amy.post("Everybody likes this");
        Stream.generate(() -> Member.of(function)).limit(6).forEach(member -> {
            member.like(popular);
            member.comment(popular, "Great");
        });
        function.tick("social-popularity");
        assertThat(because(Member.of(function), popular)).isEqualTo("popular");
    }

    @Test
    void whatWasSeenIsNotShownAgain() {
        UUID post = ben.post("#" + tag);
        interest(amy, tag);
        assertThat(item(amy, post).isMissingNode()).isFalse();
        amy.api()
                .post("/api/feed/impressions", Map.of("items", List.of(Map.of("postId", post))))
                .is(204);
        assertThat(item(amy, post).isMissingNode()).isTrue();
        amy.api().post("/api/feed/impressions", Map.of("items", List.of())).isProblem(422, "validation-failed");
    }

    @Test
    void lessOfThisCountsFromTheNextAnswerOn() {
        String other = Member.unique("other");
        UUID unwanted = ben.post("#" + tag);
        UUID alike = Member.of(function).post("Too #" + tag);
        UUID different = Member.of(function).post("Not #" + other);
        interest(amy, tag, other);
        assertThat(item(amy, alike).isMissingNode()).isFalse();
        amy.api().put("/api/feed/less/post/" + unwanted, "").is(204);
        amy.api().put("/api/feed/less/post/" + unwanted, "").is(204);
        assertThat(item(amy, unwanted).isMissingNode()).isTrue();
        assertThat(item(amy, alike).at("/score").asDouble())
                .isLessThan(item(amy, different).at("/score").asDouble());
        amy.api().put("/api/feed/less/author/" + ben.handle(), "").is(204);
        amy.api().delete("/api/feed/less/post/" + unwanted).is(204);
        assertThat(item(amy, unwanted).isMissingNode()).isTrue();
        assertThat(amy.api().get("/api/feed/less").is(200).at("/items")).hasSize(1);
        amy.api().delete("/api/feed/less/author/" + ben.handle()).is(204);
        assertThat(item(amy, unwanted).isMissingNode()).isFalse();
        amy.api().delete("/api/feed/less/tag/" + tag).isProblem(404, "feedback-none");
        amy.api().put("/api/feed/less/tag/%23" + tag, "").is(204);
        amy.api().delete("/api/feed/less/tag/" + tag).is(204);
        amy.api().put("/api/feed/less/tag/%20", "").isProblem(422, "validation-failed");
        assertThat(amy.api()
                        .put("/api/feed/preferences", Map.of("personalised", true, "interests", List.of("#Oats")))
                        .is(200)
                        .text("/interests/0"))
                .isEqualTo("oats");
        amy.api()
                .put("/api/feed/preferences", Map.of("personalised", true, "interests", List.of("oats", "two words")))
                .isProblem(422, "validation-failed");
        amy.api().put("/api/feed/less/post/" + UUID.randomUUID(), "").isProblem(404, "post-unknown");
        amy.api().put("/api/feed/less/post/x", "").isProblem(404, "post-unknown");
        amy.api().put("/api/feed/less/else/x", "").isProblem(400, "request-malformed");
    }

    @Test
    void whoSwitchesItOffGetsWhatTheyFollowNewestFirst() {
        amy.follow(ben);
        UUID first = ben.post("First");
        UUID second = ben.post("Second");
        Member.of(function).post("#" + tag);
        amy.api()
                .put("/api/feed/preferences", Map.of("personalised", false, "interests", List.of(tag)))
                .is(200);
        await().untilAsserted(() -> assertThat(amy.api().get(FOR_YOU).is(200).at("/items"))
                .extracting(item -> item.at("/post/id").asText())
                .containsExactly(second.toString(), first.toString()));
        assertThat(amy.api().get("/api/feed/preferences").at("/personalised").asBoolean())
                .isFalse();
    }

    @Test
    void nothingIsShownOfThoseWhoBlockOrAreMuted() {
        UUID post = ben.post("#" + tag);
        UUID muted = Member.of(function).post("#" + tag);
        interest(amy, tag);
        String handle = amy.read(muted).text("/author/handle");
        amy.api().put("/api/mutes/" + handle, Map.of()).is(204);
        assertThat(item(amy, muted).isMissingNode()).isTrue();
        assertThat(item(amy, post).isMissingNode()).isFalse();
        ben.block(amy);
        assertThat(item(amy, post).isMissingNode()).isTrue();
    }
}
