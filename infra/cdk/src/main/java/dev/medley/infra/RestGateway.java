package dev.medley.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.constructs.Construct;

/** The REST API itself: limits, logs, preflights, and its own errors, which look as the functions' do (RFC 9457). */
final class RestGateway {

    private static final List<String> REQUEST_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Api-Version",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Request-Id");

    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":$context.error.messageString,\"requestId\":\"$context.requestId\"}";

    private RestGateway() {}

    static RestApi in(Construct scope, Stage stage, FoundationStack foundation) {
        RestApi api = RestApi.Builder.create(scope, "Api")
                .restApiName(stage.named("api"))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                .disableExecuteApiEndpoint(true)
                .cloudWatchRole(true)
                .defaultCorsPreflightOptions(preflights(stage))
                .deployOptions(deployment(scope, stage, foundation))
                .build();
        api.addGatewayResponse("Refused", ownErrors(stage, ResponseType.DEFAULT_4_XX));
        api.addGatewayResponse("Failed", ownErrors(stage, ResponseType.DEFAULT_5_XX));
        return api;
    }

    private static StageOptions deployment(Construct scope, Stage stage, FoundationStack foundation) {
        Capacity.Traffic traffic = stage.capacity().traffic();
        return StageOptions.builder()
                .stageName(stage.name())
                .throttlingRateLimit(traffic.perSecond())
                .throttlingBurstLimit(traffic.burst())
                .accessLogDestination(new LogGroupLogDestination(
                        foundation.logGroup(scope, "Access", "/medley/" + stage.name() + "/access")))
                .accessLogFormat(AccessLogFormat.jsonWithStandardFields())
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(true)
                .tracingEnabled(true)
                .build();
    }

    private static CorsOptions preflights(Stage stage) {
        return CorsOptions.builder()
                .allowOrigins(stage.site().origins())
                .allowMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"))
                .allowHeaders(REQUEST_HEADERS)
                .allowCredentials(true)
                .maxAge(Duration.hours(1))
                .build();
    }

    private static GatewayResponseOptions ownErrors(Stage stage, ResponseType type) {
        return GatewayResponseOptions.builder()
                .type(type)
                .responseHeaders(new TreeMap<>(Map.of(
                        "Access-Control-Allow-Origin",
                                "'%s'".formatted(stage.site().origins().getFirst()),
                        "Access-Control-Allow-Credentials", "'true'",
                        "Vary", "'Origin'")))
                .templates(Map.of("application/problem+json", PROBLEM))
                .build();
    }

    /** To be said when all routes are there. */
    static void accept(RestApi api) {
        AcceptedNagFindings.finding(
                api,
                "AwsSolutions-APIG2",
                "Functions check each request against its own schema and answer with pointers.");
        AcceptedNagFindings.finding(
                api, "AwsSolutions-APIG4", "Functions check tokens themselves, and their keys come from them.");
        AcceptedNagFindings.finding(
                api, "AwsSolutions-COG4", "Medley is its own identity provider; there is no Cognito pool.");
        AcceptedNagFindings.finding(
                api,
                "AwsSolutions-IAM4",
                "The role that API Gateway logs with is one for the account, as AWS defines it.");
    }
}
