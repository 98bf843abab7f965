package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class SharesTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    SharesTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    @Test
    void aLinkSaysWhoSharedAndCountsWhoFollowsIt() {
        UUID post = amy.post("Share me");
        String path = "/api/posts/" + post + "/shares";
        ApiAnswer share = ben.api().post(path, Map.of("channel", "instagram")).is(201);
        assertThat(ben.api().post(path, Map.of("channel", "instagram")).is(201).text("/code"))
                .isEqualTo(share.text("/code"));
        ApiAnswer opened = function.api()
                .post("/api/shares/" + share.text("/code") + "/openings")
                .is(200);
        assertThat(opened.text("/postId")).isEqualTo(post.toString());
        assertThat(opened.text("/sharedBy/handle")).isEqualTo(ben.handle());
        assertThat(ben.api().get(path).is(200).at("/items/0/opened").asInt()).isEqualTo(1);
        assertThat(amy.api().get(path).is(200).at("/items")).isEmpty();
        assertThat(amy.read(post).at("/shares").asInt()).isEqualTo(1);
        amy.api().delete("/api/posts/" + post).is(204);
        function.api().post("/api/shares/" + share.text("/code") + "/openings").isProblem(404, "share-unknown");
    }

    @Test
    void onlyWhatEverybodyMayReadIsShared() {
        UUID post = amy.post(Map.of("body", "Friends", "visibility", "followers"));
        ben.follow(amy)
                .api()
                .post("/api/posts/" + post + "/shares", Map.of("channel", "mail"))
                .isProblem(409, "post-not-public");
        UUID open = amy.post("Open");
        String code = ben.api()
                .post("/api/posts/" + open + "/shares", Map.of("channel", "mail"))
                .is(201)
                .text("/code");
        amy.api().patch("/api/influencers/me", Map.of("privateAccount", true)).is(200);
        function.api().post("/api/shares/" + code + "/openings").isProblem(404, "share-unknown");
    }
}
