package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

/** By itself, because it leaves a provider alone for longer than tests take. */
@MicronautTest(transactional = false)
class RestingProviderTest extends ProvidersFixture {

    @Test
    void oneThatAsksForMoreTimeIsFollowedByTheNextAndLeftAloneForSoLong() {
        PROVIDERS.openAiInTurn(
                subject,
                aResponse().withStatus(429).withHeader("Retry-After", "600"),
                Providers.openAiSays("Too early."));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Instead."));

        assertThat(generate("pair").text().text()).isEqualTo("Instead.");
        assertThat(generate("pair").text().text()).isEqualTo("Instead.");
        assertThat(PROVIDERS.openAiCalls(subject)).isEqualTo(1);
    }
}
