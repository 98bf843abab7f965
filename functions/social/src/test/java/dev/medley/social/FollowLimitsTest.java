package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "social",
        settings = {"medley.social.follows.most=2", "medley.social.follows.blocks=1", "medley.social.follows.requests=1"
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

    @Test
    void blocksAndRequestsHaveAnEndToo() {
        Member amy = Member.of(function);
        amy.block(Member.of(function));
        amy.api().put("/api/blocks/" + Member.of(function).handle(), "").isProblem(409, "blocks-full");
        amy.api().put(Member.ofPrivate(function).path() + "/follow", "").is(200);
        amy.api().put(Member.ofPrivate(function).path() + "/follow", "").isProblem(409, "follows-full");
    }
}
