package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "social",
        settings = {
            "medley.social.follows.most=2",
            "medley.social.follows.blocks=1",
            "medley.social.follows.requests=1",
            "medley.social.follows.per-day=4"
        })
class FollowLimitsTest {

    private final FunctionUnderTest function;

    FollowLimitsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void anAccountFollowsSoManyAtMostHoweverFast() throws ExecutionException, InterruptedException {
        Member amy = Member.of(function);
        List<Member> others =
                IntStream.range(0, 6).mapToObj(_ -> Member.of(function)).toList();
        List<Integer> statuses = AtOnce.each(
                others, other -> amy.api().put(other.path() + "/follow", "").status());
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
    }

    /** Whoever lets somebody follow does not let them follow more than others can. */
    @Test
    void anApprovalKeepsTheLimitToo() {
        Member amy = Member.of(function);
        Member closed = Member.ofPrivate(function);
        amy.api().put(closed.path() + "/follow", "").is(200);
        closed.api()
                .patch("/api/influencers/me", Map.of("privateAccount", false))
                .is(200);
        Member one = Member.of(function);
        Member two = Member.of(function);
        Rows.update(
                "insert into social.follow (follower_id, followed_id, id, created_at) values "
                        + "(?, ?, gen_random_uuid(), now()), (?, ?, gen_random_uuid(), now())",
                amy.id(),
                one.id(),
                amy.id(),
                two.id());
        closed.api().put("/api/follows/requests/" + amy.handle(), "").isProblem(409, "follows-full");
        amy.unfollow(one);
        closed.api().put("/api/follows/requests/" + amy.handle(), "").is(204);
    }

    /** Following and unfollowing in turn tells the other each time. */
    @Test
    void followsThatEndedCountForTheDay() {
        Member amy = Member.of(function);
        Member ben = Member.of(function);
        for (int i = 0; i < 4; i++) {
            amy.follow(ben);
            amy.unfollow(ben);
        }
        assertThat(amy.api()
                        .put(ben.path() + "/follow", "")
                        .isProblem(429, "follows-too-fast")
                        .body())
                .contains("4 a day");
        amy.in(function.later(Duration.ofDays(1))).follow(ben.in(function));
    }

    @Test
    void blocksAndRequestsHaveAnEndToo() {
        Member amy = Member.of(function);
        amy.block(Member.of(function));
        amy.api().put("/api/blocks/" + Member.of(function).handle(), "").isProblem(409, "blocks-full");
        amy.api().put(Member.ofPrivate(function).path() + "/follow", "").is(200);
        amy.api().put(Member.ofPrivate(function).path() + "/follow", "").isProblem(409, "follows-full");
    }
}
