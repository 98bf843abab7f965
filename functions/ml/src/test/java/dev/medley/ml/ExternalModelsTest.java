package dev.medley.ml;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine learning service outside, played at the wire, with its failures. */
@FunctionTest("ml")
class ExternalModelsTest {

    private static final String ASKED = "/v1/recommendations";

    private final WireMockServer service =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    ExternalModelsTest(FunctionUnderTest plain) {
        PlantedMarket.load(plain);
        service.start();
        service.stubFor(get(urlEqualTo("/v1/health")).willReturn(okJson("{\"status\": \"ok\"}")));
        function = FunctionUnderTest.with(
                "ml", Map.of("medley.ml-service.url", service.baseUrl(), "medley.ml-service.timeout", "1s"));
        PublishedRows rows = new PublishedRows(account.id().getLeastSignificantBits());
        rows.order(account.id(), Instant.now().minus(Duration.ofHours(1)), "EUR", 900, PlantedMarket.LAMP);
        rows.write();
        api = function.as(account);
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        service.stubFor(post(urlEqualTo(ASKED)).willReturn(answer));
    }

    private static String given(UUID... items) {
        StringBuilder text = new StringBuilder("{\"version\": \"2026-11\", \"items\": [");
        for (UUID item : items) {
            text.append(text.toString().endsWith("[") ? "" : ",")
                    .append("{\"item\": \"")
                    .append(item)
                    .append("\", \"score\": 0.9}");
        }
        return text.append("]}").toString();
    }

    private ApiAnswer ask() {
        return api.get("/api/recommendations?limit=5").is(200);
    }

    private void assertFallback(String reason) {
        ApiAnswer answer = ask();
        assertThat(answer.text("/source/provider")).isEqualTo("embedded");
        assertThat(answer.text("/source/fallbackReason")).isEqualTo(reason);
        assertThat(answer.text("/items/0/productId")).isEqualTo(PlantedMarket.BULB.toString());
    }

    @Test
    void itsAnswerIsTakenWithoutWhatTheAccountHas() {
        answers(okJson(given(PlantedMarket.LAMP, PlantedMarket.product(3), UUID.randomUUID())));
        ApiAnswer answer = ask();
        assertThat(answer.text("/source/provider")).isEqualTo("external");
        assertThat(answer.text("/source/version")).isEqualTo("2026-11");
        assertThat(answer.at("/items")).hasSize(1);
        assertThat(answer.text("/items/0/productId"))
                .isEqualTo(PlantedMarket.product(3).toString());
        String sent =
                service.findAll(postRequestedFor(urlEqualTo(ASKED))).getFirst().getBodyAsString();
        assertThat(sent)
                .contains(PlantedMarket.LAMP.toString())
                .doesNotContain(account.id().toString());
        ApiAnswer state =
                function.as(TestAccount.with("admin")).get("/api/ml/service").is(200);
        assertThat(state.at("/configured").asBoolean()).isTrue();
        assertThat(state.at("/healthy").asBoolean()).isTrue();
    }

    @Test
    void whatFailsInPassingIsTriedAgain() {
        service.stubFor(post(urlEqualTo(ASKED))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429))
                .willSetStateTo("free"));
        service.stubFor(post(urlEqualTo(ASKED))
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(okJson(given(PlantedMarket.product(4)))));
        assertThat(ask().text("/source/provider")).isEqualTo("external");
        service.verify(2, postRequestedFor(urlEqualTo(ASKED)));
    }

    @Test
    void theModelsHereAnswerWhereItDoesNot() {
        answers(aResponse().withStatus(429));
        assertFallback("status-429");
        answers(aResponse().withStatus(500));
        assertFallback("status-500");
        answers(okJson(given(PlantedMarket.product(4))).withFixedDelay(3_000));
        assertFallback("timed-out");
    }

    @Test
    void whatCannotBeReadIsNoAnswer() {
        answers(okJson("<html>"));
        assertFallback("unreadable");
        answers(okJson(
                "{\"version\": \"1\", \"items\": [{\"item\": \"" + PlantedMarket.product(4) + "\", \"score\": 7}]}"));
        assertFallback("unreadable");
        answers(okJson("{\"version\": \"1\", \"items\": [{\"score\": 0.7}]}"));
        assertFallback("unreadable");
        answers(okJson("{\"version\": \"1\", \"items\": []}"));
        assertFallback("nothing-sold");
    }

    @Test
    void oneThatKeepsFailingIsLeftAlone() {
        answers(aResponse().withStatus(500));
        for (int i = 0; i < 5; i++) {
            assertFallback("status-500");
        }
        int calls = service.findAll(postRequestedFor(urlEqualTo(ASKED))).size();
        assertFallback("circuit-open");
        assertThat(service.findAll(postRequestedFor(urlEqualTo(ASKED)))).hasSize(calls);
    }

    @Test
    void oneThatIsNotWellIsNotAsked() {
        service.stubFor(get(urlEqualTo("/v1/health")).willReturn(aResponse().withStatus(503)));
        answers(okJson(given(PlantedMarket.product(4))));
        assertFallback("unhealthy");
        service.verify(0, postRequestedFor(urlEqualTo(ASKED)));
    }
}
