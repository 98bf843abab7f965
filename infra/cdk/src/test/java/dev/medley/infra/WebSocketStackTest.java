package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WebSocketStackTest {

    private final Resources stack = Templates.of("prod").stack("web-socket");

    @Test
    void everyRouteGoesToALiveAliasThatTheApiMayCall() {
        assertThat(stack.of("AWS::ApiGatewayV2::Route")
                        .map(route -> route.path("RouteKey").asText()))
                .containsExactlyInAnyOrder(
                        "$connect", "$default", "$disconnect", "start-transcription", "audio", "stop-transcription");
        assertThat(stack.of("AWS::ApiGatewayV2::Integration")
                        .map(integration -> Resources.text(integration.path("IntegrationUri"))))
                .hasSize(6)
                .allMatch(uri -> uri.matches(".*-(realtime|speech)-socket:live/invocations"))
                .filteredOn(uri -> uri.contains("-speech-"))
                .hasSize(3);
        assertThat(stack.of("AWS::Lambda::Permission"))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(Resources.text(permission.path("FunctionName")))
                        .matches(".*-(realtime|speech)-socket:live"));
    }

    @Test
    void theApiIsThrottledLoggedAndReachedByItsOwnNameOnly() {
        assertThat(stack.of("AWS::ApiGatewayV2::Api")).singleElement().satisfies(api -> {
            assertThat(api.path("ProtocolType").asText()).isEqualTo("WEBSOCKET");
            assertThat(api.path("DisableExecuteApiEndpoint").asBoolean()).isTrue();
        });
        JsonNode deployed = stack.of("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
        assertThat(deployed.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                .isEqualTo(1000);
        assertThat(deployed.at("/AccessLogSettings/Format").asText())
                .contains("$context.routeKey")
                .doesNotContain("querystring", "ticket");
        assertThat(stack.of("AWS::ApiGatewayV2::DomainName"))
                .singleElement()
                .satisfies(
                        domain -> assertThat(domain.path("DomainName").asText()).isEqualTo("realtime.medley.example"));
    }

    @Test
    void theFunctionIsToldWhereClientsConnectAndWhereItSendsToThem() {
        Resources functions = Templates.of("prod").stack("functions");
        JsonNode variables = functions
                .one("AWS::Lambda::Function", "FunctionName", "medley-prod-realtime-events")
                .at("/Environment/Variables");
        assertThat(variables.path("MEDLEY_WEB_SOCKET_URL").asText()).isEqualTo("wss://realtime.medley.example");
        assertThat(variables.path("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI").asText())
                .isEqualTo("https://realtime.medley.example");
    }
}
