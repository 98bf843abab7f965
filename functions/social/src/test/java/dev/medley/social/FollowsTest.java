package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class FollowsTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    FollowsTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        ben = Member.of(function);
    }

    private static void assertCounts(Member reader, Member of, int followers, int following) {
        ApiAnswer profile = reader.profile(of).is(200);
        assertThat(profile.at("/followers").asInt()).isEqualTo(followers);
        assertThat(profile.at("/following").asInt()).isEqualTo(following);
    }

    @Test
    void oneFollowsOnceHoweverOftenOneSaysSo() {
        amy.follow(ben).follow(ben);
        assertCounts(amy, ben, 1, 0);
        assertCounts(ben, amy, 0, 1);
        assertThat(Member.handles(amy.api().get(ben.path() + "/followers"))).containsExactly(amy.handle());
        assertThat(Member.handles(ben.api().get(amy.path() + "/following"))).containsExactly(ben.handle());
        assertThat(amy.profile(ben).at("/relation/follows").asBoolean()).isTrue();
        assertThat(ben.profile(amy).at("/relation/followed").asBoolean()).isTrue();
        assertThat(Member.events("follow.added", ben.id())).hasSize(1);
        amy.unfollow(ben);
        amy.api().delete(ben.path() + "/follow").isProblem(404, "follow-none");
        assertCounts(amy, ben, 0, 0);
        assertThat(Member.events("follow.removed", ben.id())).hasSize(1);
        amy.api().put(amy.path() + "/follow", "").isProblem(422, "own-account");
        function.as(TestAccount.any()).put(amy.path() + "/follow", "").isProblem(409, "profile-required");
    }

    @Test
    void aPrivateProfileIsAskedAndLetsIn() {
        Member cleo = Member.ofPrivate(function);
        assertThat(amy.api().put(cleo.path() + "/follow", "").is(200).text("/state"))
                .isEqualTo("requested");
        assertThat(amy.api().put(cleo.path() + "/follow", "").is(200).text("/state"))
                .isEqualTo("requested");
        assertThat(amy.profile(cleo).at("/relation/requested").asBoolean()).isTrue();
        amy.api().get(cleo.path() + "/followers").isProblem(404, "influencer-private");
        assertThat(Member.handles(cleo.api().get("/api/follows/requests"))).containsExactly(amy.handle());
        assertCounts(amy, cleo, 0, 0);
        cleo.api().put("/api/follows/requests/" + amy.handle(), "").is(204);
        cleo.api().put("/api/follows/requests/" + amy.handle(), "").isProblem(404, "follow-request-none");
        assertCounts(amy, cleo, 1, 0);
        assertThat(Member.handles(amy.api().get(cleo.path() + "/followers"))).containsExactly(amy.handle());
        assertThat(Member.events("follow.requested", cleo.id())).hasSize(1);
        assertThat(Member.events("follow.approved", amy.id())).hasSize(1);
        cleo.api().delete("/api/follows/followers/" + amy.handle()).is(204);
        amy.api().get(cleo.path() + "/followers").isProblem(404, "influencer-private");
        amy.api().put(cleo.path() + "/follow", "").is(200);
        cleo.api().delete("/api/follows/requests/" + amy.handle()).is(204);
        assertThat(Member.handles(cleo.api().get("/api/follows/requests"))).isEmpty();
    }

    @Test
    void aBlockEndsFollowsBothWaysAndHidesEitherFromTheOther() {
        Member cleo = Member.of(function);
        amy.follow(ben).follow(cleo);
        ben.follow(amy).follow(cleo);
        amy.block(ben);
        amy.block(ben);
        assertCounts(amy, amy, 0, 1);
        assertCounts(ben, ben, 0, 1);
        ben.profile(amy).isProblem(404, "influencer-unknown");
        amy.profile(ben).isProblem(404, "influencer-unknown");
        ben.api().put(amy.path() + "/follow", "").isProblem(404, "influencer-unknown");
        ben.api().get(amy.path() + "/followers").isProblem(404, "influencer-unknown");
        ben.api().put("/api/mutes/" + amy.handle(), Map.of()).isProblem(404, "influencer-unknown");
        assertThat(Member.handles(ben.api().get(cleo.path() + "/followers"))).containsExactly(ben.handle());
        assertCounts(ben, cleo, 1, 0);
        assertCounts(cleo, cleo, 2, 0);
        assertThat(Member.handles(amy.api().get("/api/blocks"))).containsExactly(ben.handle());
        amy.api().delete("/api/blocks/" + ben.handle()).is(204);
        amy.api().delete("/api/blocks/" + ben.handle()).isProblem(404, "block-none");
        assertThat(ben.profile(amy).is(200).at("/relation/follows").asBoolean()).isFalse();
    }

    @Test
    void whoIsBlockedMayBlockTooAndIsAnsweredAsEverybodyElse() {
        Member cleo = Member.of(function);
        amy.block(ben);
        List<String> answers = Stream.of(ben, cleo)
                .flatMap(member -> Stream.of(
                        member.api().delete("/api/blocks/" + amy.handle()).isProblem(404, "block-none"),
                        member.api().put("/api/blocks/" + amy.handle(), "").is(204),
                        member.api().get("/api/block-list").is(200)))
                .map(ApiAnswer::body)
                .map(body -> body.replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .toList();
        assertThat(answers.subList(0, 3)).isEqualTo(answers.subList(3, 6));
        assertThat(Member.handles(ben.api().get("/api/blocks"))).containsExactly(amy.handle());
        amy.api().delete("/api/blocks/" + ben.handle()).is(204);
        amy.profile(ben).isProblem(404, "influencer-unknown");
        ben.api().delete("/api/blocks/" + amy.handle()).is(204);
        amy.profile(ben).is(200);
        amy.block(ben);
        assertThat(ben.api()
                        .put("/api/block-list", Map.of("csv", amy.handle()))
                        .is(200)
                        .at("/blocked")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anAccountWithoutAProfileIsBlockedByItsId() {
        TestAccount reader = TestAccount.any();
        UUID post = amy.post("For everybody");
        function.as(reader).get("/api/posts/" + post).is(200);
        String path = "/api/blocks/" + reader.id();
        amy.api().delete(path).isProblem(404, "block-none");
        amy.api().put(path, "").is(204);
        function.as(reader).get("/api/posts/" + post).isProblem(404, "post-unknown");
        ApiAnswer blocks = amy.api().get("/api/blocks").is(200);
        assertThat(blocks.text("/items/0/accountId")).isEqualTo(reader.id().toString());
        assertThat(blocks.at("/items/0/account").isNull()).isTrue();
        String csv = amy.api().get("/api/block-list").is(200).body();
        assertThat(csv).contains(reader.id().toString());
        assertThat(ben.api()
                        .put("/api/block-list", Map.of("csv", csv))
                        .is(200)
                        .at("/blocked")
                        .asInt())
                .isEqualTo(1);
        amy.api().delete(path).is(204);
        function.as(reader).get("/api/posts/" + post).is(200);
        amy.api().put("/api/blocks/" + ben.id(), "").is(204);
        assertThat(amy.api().get("/api/blocks").text("/items/0/account/handle")).isEqualTo(ben.handle());
        amy.api().put("/api/blocks/" + amy.id(), "").isProblem(422, "own-account");
        amy.api().put("/api/blocks/" + "0".repeat(36), "").isProblem(404, "influencer-unknown");
    }

    @Test
    void aMuteEndsByItself() {
        amy.api()
                .put(
                        "/api/mutes/" + ben.handle(),
                        Map.of(
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(1)).toString()))
                .is(204);
        assertThat(Member.handles(amy.api().get("/api/mutes"))).containsExactly(ben.handle());
        Member later = amy.in(function.later(Duration.ofDays(2)));
        assertThat(Member.handles(later.api().get("/api/mutes"))).isEmpty();
        assertThat(later.profile(ben).at("/relation/muted").asBoolean()).isFalse();
        amy.api()
                .put("/api/mutes/" + ben.handle(), Map.of("expiresAt", "2020-01-01T00:00:00Z"))
                .isProblem(422, "validation-failed");
        amy.api().delete("/api/mutes/" + ben.handle()).is(204);
        amy.api().delete("/api/mutes/" + ben.handle()).isProblem(404, "mute-none");
    }

    @Test
    void aBlockListIsWrittenAndReadAsAFile() {
        Member cleo = Member.of(function);
        amy.block(ben);
        ApiAnswer file = amy.api().get("/api/block-list").is(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).isEqualTo("Account address\r\n" + ben.handle() + "\r\n");
        cleo.follow(ben);
        String csv = file.body() + "@" + amy.handle().toUpperCase(Locale.ROOT) + "@medley.test\r\nnobody_of_this\r\n";
        ApiAnswer imported =
                cleo.api().put("/api/block-list", Map.of("csv", csv)).is(200);
        assertThat(imported.at("/blocked").asInt()).isEqualTo(2);
        assertThat(imported.text("/unknown/0")).isEqualTo("nobody_of_this");
        assertCounts(cleo, cleo, 0, 0);
        assertThat(cleo.api()
                        .put("/api/block-list", Map.of("csv", csv))
                        .at("/already")
                        .asInt())
                .isEqualTo(2);
        cleo.api()
                .put(
                        "/api/block-list",
                        Map.of(
                                "csv",
                                "a_handle\n".repeat(1)
                                        + IntStream.range(0, 1001)
                                                .mapToObj(i -> "h" + i + "\n")
                                                .collect(Collectors.joining())))
                .isProblem(422, "validation-failed");
    }

    @Test
    void countsThatAreWrongAreFoundAndMended() {
        amy.follow(ben);
        Rows.update("update social.follow_total set followers = 7 where account_id = ?", ben.id());
        function.tick("social-recount");
        assertCounts(amy, ben, 1, 0);
        assertThat(function.measured("follow-recount")).isNotEmpty();
    }
}
