package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.OpenRoutes;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiStackTest {

    private static final String INTEGRATION = "/x-amazon-apigateway-integration";

    private final Templates templates = Templates.of("prod");
    private final Resources stack = templates.stack("api");

    @Test
    void everyRequestGoesToALiveAlias() {
        assertThat(templates.gatewayPaths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Resources.text(
                                path.getValue().at("/x-amazon-apigateway-any-method" + INTEGRATION + "/uri")))
                        .endsWith("-api:live/invocations"));
    }

    @Test
    void answersAreCompressedFromALengthOn() {
        assertThat(stack.of("AWS::ApiGateway::RestApi"))
                .singleElement()
                .satisfies(api ->
                        assertThat(api.path("MinimumCompressionSize").asInt()).isEqualTo(1024));
    }

    @Test
    void apiGatewayMayCallThatAlias() {
        assertThat(stack.of("AWS::Lambda::Permission"))
                .hasSize((int) Medley.TOPOLOGY.functions().stream()
                        .filter(function -> !function.routes().isEmpty())
                        .count())
                .allSatisfy(permission -> assertThat(Resources.text(permission.path("FunctionName")))
                        .endsWith("-api:live"));
    }

    @Test
    void preflightsAreAnsweredWithoutAFunction() {
        assertThat(templates.gatewayPaths()).isNotEmpty().allSatisfy(path -> {
            JsonNode preflight = path.getValue().path("options");
            assertThat(preflight.at(INTEGRATION + "/type").asText()).isEqualTo("mock");
            assertThat(preflight.at(INTEGRATION + "/responses/default/responseParameters"))
                    .hasSameSizeAs(preflight.at("/responses/204/headers"));
            assertThat(preflight.toString()).contains("'https://app.medley.example'", "Idempotency-Key");
        });
    }

    @Test
    void aStackHasRoomForMoreRoutes() {
        assertThat(stack.byId()).hasSizeLessThan(100);
    }

    @Test
    void theGatewaysOwnErrorsAreProblemsThatTheWebAppCanRead() {
        assertThat(stack.of("AWS::ApiGateway::GatewayResponse")).hasSize(10).allSatisfy(error -> {
            assertThat(error.path("ResponseTemplates")
                            .path("application/problem+json")
                            .asText())
                    .contains("\"code\":", "\"instance\":\"$context.path\"", "\"requestId\":\"$context.requestId\"");
            assertThat(error.at("/ResponseParameters/gatewayresponse.header.Access-Control-Expose-Headers")
                            .asText())
                    .contains("Idempotent-Replayed");
            assertThat(error.at("/ResponseParameters/gatewayresponse.header.Access-Control-Allow-Origin")
                            .asText())
                    .isEqualTo("'https://app.medley.example'");
        });
    }

    @Test
    void aPathThatIsNoneIsNotFoundAndNotAskedForAToken() {
        assertThat(stack.of("AWS::ApiGateway::GatewayResponse")
                        .filter(error -> List.of("MISSING_AUTHENTICATION_TOKEN", "RESOURCE_NOT_FOUND")
                                .contains(error.path("ResponseType").asText())))
                .hasSize(2)
                .allSatisfy(error -> {
                    assertThat(error.path("StatusCode").asText()).isEqualTo("404");
                    assertThat(error.path("ResponseTemplates").toString())
                            .contains("route-unknown", "There is nothing here.");
                });
    }

    @Test
    void whatHasNoCodeOfItsOwnIsNotCalledMalformed() {
        assertThat(stack.of("AWS::ApiGateway::GatewayResponse")
                        .filter(error -> error.path("ResponseType").asText().equals("DEFAULT_4XX")))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.path("ResponseTemplates").toString()).contains("request-refused"));
    }

    @Test
    void requestsAreLimitedLoggedAndTraced() {
        JsonNode stage = stack.of("AWS::ApiGateway::Stage").findFirst().orElseThrow();
        JsonNode all = stage.at("/MethodSettings/0");
        assertThat(stage.path("StageName").asText()).isEqualTo("prod");
        assertThat(all.path("ThrottlingRateLimit").asInt()).isEqualTo(1000);
        assertThat(all.path("ThrottlingBurstLimit").asInt()).isEqualTo(2000);
        assertThat(all.path("DataTraceEnabled").asBoolean()).isFalse();
        assertThat(stage.path("TracingEnabled").asBoolean()).isTrue();
        assertThat(stage.at("/AccessLogSetting/Format").asText()).contains("$context.requestId");
    }

    @Test
    void theOnlyWayInIsTheStagesOwnDomain() {
        JsonNode api = stack.of("AWS::ApiGateway::RestApi").findFirst().orElseThrow();
        assertThat(api.path("DisableExecuteApiEndpoint").asBoolean()).isTrue();
        JsonNode domain = stack.of("AWS::ApiGateway::DomainName").findFirst().orElseThrow();
        assertThat(domain.path("DomainName").asText()).isEqualTo("api.medley.example");
        assertThat(domain.path("SecurityPolicy").asText()).isEqualTo("TLS_1_2");
    }

    @Test
    void whatNobodyNeedBeSignedInForIsLimitedMore() {
        JsonNode stage = stack.of("AWS::ApiGateway::Stage").findFirst().orElseThrow();
        assertThat(stage.path("MethodSettings")
                        .valueStream()
                        .filter(method -> method.path("ResourcePath").asText().equals("/~1api~1auth~1{proxy+}")))
                .singleElement()
                .satisfies(method ->
                        assertThat(method.path("ThrottlingRateLimit").asInt()).isEqualTo(100));
    }

    @Test
    void everyRouteThatAnybodyMayCallLeavesHalfToTheOthers() {
        JsonNode stage = stack.of("AWS::ApiGateway::Stage").findFirst().orElseThrow();
        Set<String> routes = templates.gatewayPaths().map(Entry::getKey).collect(Collectors.toSet());
        assertThat(routes).containsAll(OpenRoutes.PATHS);
        assertThat(OpenRoutes.PATHS)
                .allSatisfy(path -> assertThat(stage.path("MethodSettings")
                                .valueStream()
                                .filter(method -> method.path("ResourcePath")
                                        .asText()
                                        .matches("\\Q/" + path.replace("/", "~1") + "\\E(~1\\{proxy\\+})?"))
                                .map(method ->
                                        method.path("ThrottlingRateLimit").asInt()))
                        .hasSize(2)
                        .containsOnly(path.equals(OpenRoutes.SIGN_IN) ? 100 : 500));
    }

    @Test
    void theAccessLogTellsLatencyAndWhatTheFunctionAnswered() {
        JsonNode stage = stack.of("AWS::ApiGateway::Stage").findFirst().orElseThrow();
        assertThat(stage.at("/AccessLogSetting/Format").asText())
                .contains(
                        "$context.requestId",
                        "$context.responseLatency",
                        "$context.integration.latency",
                        "$context.integration.error",
                        "$context.identity.sourceIp");
    }

    @Test
    void theGatewaysOwnLogEnds() {
        assertThat(stack.of("AWS::Logs::LogGroup")
                        .filter(group ->
                                Resources.text(group.path("LogGroupName")).startsWith("API-Gateway-Execution-Logs_")))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.path("RetentionInDays").asInt()).isEqualTo(180));
    }
}
