package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that fails for a moment is asked once more. */
@MicronautTest(transactional = false)
class RetriedProviderTest extends ProvidersFixture {

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aFaultOfTheProviderIsFollowedByOneMoreAttempt(int status) {
        PROVIDERS.openAiInTurn(subject, aResponse().withStatus(status), Providers.openAiSays("Again."));

        assertThat(generate("pair").text().text()).isEqualTo("Again.");
        assertThat(PROVIDERS.openAiCalls(subject)).isEqualTo(2);
        assertThat(budgets.of(account, account).spent()).isEqualTo(20);
        assertThat(budgets.of(account, account).reserved()).isZero();
    }

    @Test
    void aProviderThatIsBackInASecondIsWaitedFor() {
        PROVIDERS.openAiInTurn(
                subject, aResponse().withStatus(429).withHeader("Retry-After", "1"), Providers.openAiSays("Again."));

        assertThat(generate("single").text().text()).isEqualTo("Again.");
    }
}
