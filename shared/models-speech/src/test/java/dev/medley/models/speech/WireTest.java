package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every adapter fails, whatever its service looks like. */
abstract class WireTest {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    /** Makes one call. */
    abstract void call(URI url, Duration timeout);

    static OutboundClients clients() {
        return new OutboundClients(Clock.systemUTC(), new OutboundSettings(List.of(), false));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServiceThatIsBusyOrBrokenIsUnavailable(int status) {
        answers(aResponse().withStatus(status).withBody("{}"));
        assertThat(failure(TIMEOUT)).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void missingRightsAreNoFaultOfTheInput() {
        answers(aResponse().withStatus(403).withBody("{\"__type\": \"AccessDeniedException\"}"));
        assertThat(failure(TIMEOUT)).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void whatTheServiceCannotTakeIsUnsupported() {
        answers(aResponse().withStatus(400).withBody("{\"__type\": \"UnsupportedLanguagePairException\"}"));
        assertThat(failure(TIMEOUT)).isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void aSlowServiceIsUnavailable() {
        answers(aResponse().withFixedDelay(3_000).withBody("{}"));
        assertThat(failure(Duration.ofMillis(300))).isEqualTo(Kind.UNAVAILABLE);
    }

    private Kind failure(Duration timeout) {
        ModelFailure failure =
                catchThrowableOfType(ModelFailure.class, () -> call(URI.create(server.baseUrl()), timeout));
        assertThat(failure).isNotNull();
        return failure.kind();
    }
}
