package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Nightly: all providers that the environment names, with the embedded model beside them, on the whole test set. What comes
 * out is left in {@code target/provider-comparison.json}.
 */
@EnabledIfSystemProperty(named = "medley.campaign", matches = "true")
@FunctionTest("transcripts")
@ResourceLock("prompt")
class ProviderComparisonTest {

    private final Api admin;

    ProviderComparisonTest(FunctionUnderTest transcripts) {
        admin = transcripts.as(TestAccount.with("admin"));
    }

    @Test
    void providersAreComparedOnTheWholeTestSet() throws IOException {
        UUID id = admin.post("/api/admin/prompt-trials", Map.of()).is(202).id();
        ApiAnswer trial = await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> admin.get("/api/admin/prompt-trials/" + id).is(200),
                        it -> it.text("/status").equals("succeeded"));
        Files.writeString(Path.of("target", "provider-comparison.json"), trial.body());

        assertThat(trial.text("/results/0/provider")).isEqualTo("embedded");
        for (JsonNode result : trial.at("/results")) {
            assertThat(result.get("answered").asInt())
                    .as(result.toString())
                    .isEqualTo(result.get("texts").asInt());
            assertThat(result.get("factRecall").asDouble())
                    .as(result.toString())
                    .isGreaterThan(0.2);
        }
    }
}
