package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked after a failure: the same provider again, or the next. By itself, because some leave a provider alone. */
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
        PROVIDERS.openAiInTurn(subject, busy("1"), Providers.openAiSays("Again."));

        assertThat(generate("single").text().text()).isEqualTo("Again.");
    }

    @Test
    void oneThatAsksForMoreTimeIsFollowedByTheNextAndLeftAloneForSoLong() {
        PROVIDERS.openAiInTurn(subject, busy("600"), Providers.openAiSays("Too early."));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Instead."));

        assertThat(generate("pair").text().text()).isEqualTo("Instead.");
        assertThat(generate("pair").text().text()).isEqualTo("Instead.");
        assertThat(PROVIDERS.openAiCalls(subject)).isEqualTo(1);
    }

    private static ResponseDefinitionBuilder busy(String seconds) {
        return aResponse().withStatus(429).withHeader("Retry-After", seconds);
    }
}
