package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

@FunctionTest("platform")
class HealthTest {

    private final FunctionUnderTest platform;
    private final Api api;

    HealthTest(FunctionUnderTest platform) {
        this.platform = platform;
        api = platform.api();
    }

    @Test
    void everythingThatMedleyStandsOnIsAskedAndTimed() {
        ApiAnswer health = api.get("/api/health").is(200);
        assertThat(health.text("/status")).isEqualTo("up");
        assertThat(health.at("/dependencies").findValuesAsText("name"))
                .containsExactlyInAnyOrder("database", "queues", "objects", "workers");
        assertThat(health.at("/dependencies/0/latencyMs").isNumber()).isTrue();
    }

    @Test
    void liveReadyAndDependenciesAnswerToo() {
        assertThat(api.get("/api/health/live").is(200).text("/status")).isEqualTo("up");
        assertThat(api.get("/api/health/ready").is(200).text("/status")).isEqualTo("up");
        assertThat(api.get("/api/health/dependencies")
                        .is(200)
                        .at("/dependencies")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void aRequestLeavesNothingBehindInTheContextOfItsFunction() {
        platform.call(LambdaRequests.get("/api/health/live"));
        assertThat(platform.bean(ApplicationContext.class).getBeansOfType(Context.class))
                .isEmpty();
    }
}
