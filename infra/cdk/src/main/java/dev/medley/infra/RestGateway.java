package dev.medley.infra;

import dev.medley.topology.Compression;
import dev.medley.topology.CrossOrigin;
import dev.medley.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The REST API itself: limits, logs, preflights, and its own errors, which look as the functions' do (RFC 9457). */
final class RestGateway {

    /** Errors of its own that have a code of their own; all others go by the two defaults. */
    private static final List<OwnError> OWN_ERRORS = List.of(
            new OwnError("Refused", ResponseType.DEFAULT_4_XX, "request-refused"),
            new OwnError("Failed", ResponseType.DEFAULT_5_XX, "function-failed"),
            new OwnError("Malformed", ResponseType.BAD_REQUEST_BODY, "request-malformed"),
            new OwnError("ParametersMalformed", ResponseType.BAD_REQUEST_PARAMETERS, "request-malformed"),
            new OwnError("MediaTypeUnsupported", ResponseType.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
            new OwnError("Throttled", ResponseType.THROTTLED, "too-many-requests"),
            new OwnError("TooLarge", ResponseType.REQUEST_TOO_LARGE, "body-too-large"),
            new OwnError("Blocked", ResponseType.WAF_FILTERED, "request-blocked"),
            OwnError.routeUnknown("RouteUnknown", ResponseType.MISSING_AUTHENTICATION_TOKEN),
            OwnError.routeUnknown("ResourceUnknown", ResponseType.RESOURCE_NOT_FOUND));

    /**
     * One of them.
     *
     * @param status null for that of the type, which only the gateway knows when it answers
     * @param text JSON, or what the gateway puts JSON in for
     */
    private record OwnError(
            String id,
            ResponseType type,
            String code,
            @Nullable String status,
            String text) {

        OwnError(String id, ResponseType type, String code) {
            this(id, type, code, null, "$context.error.messageString");
        }

        /** Of a path without a method the gateway says by itself that a token is missing. */
        static OwnError routeUnknown(String id, ResponseType type) {
            return new OwnError(id, type, "route-unknown", "404", "\"There is nothing here.\"");
        }

        String problem() {
            return """
                    {"type":"https://medley.dev/problems/%1$s","title":%2$s,\
                    "status":%3$s,"detail":%2$s,"instance":"$context.path",\
                    "code":"%1$s","requestId":"$context.requestId"}""".formatted(code, text, status == null ? "$context.status" : status);
        }
    }

    /** One line of JSON for each request: what was asked, who answered how, and how long that took. */
    private static final String ACCESS_LOG = Stream.of(
                    field("requestId", "requestId"),
                    field("time", "requestTime"),
                    field("address", "identity.sourceIp"),
                    field("agent", "identity.userAgent"),
                    field("method", "httpMethod"),
                    field("path", "path"),
                    field("status", "status"),
                    field("bytes", "responseLength"),
                    field("latencyMs", "responseLatency"),
                    field("functionStatus", "integration.status"),
                    field("functionLatencyMs", "integration.latency"),
                    field("functionError", "integration.error"),
                    field("gatewayError", "error.message"),
                    field("firewall", "waf.status"),
                    field("trace", "xrayTraceId"))
            .collect(Collectors.joining(",", "{", "}"));

    private RestGateway() {}

    private static String field(String name, String variable) {
        return "\"%s\":\"$context.%s\"".formatted(name, variable);
    }

    static SpecRestApi in(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        SpecRestApi api = SpecRestApi.Builder.create(scope, "Api")
                .restApiName(stage.named("api"))
                .apiDefinition(ApiDefinition.fromInline(new GatewayRoutes(stage).document(topology)))
                .endpointTypes(List.of(EndpointType.REGIONAL))
                .disableExecuteApiEndpoint(true)
                .minCompressionSize(Size.bytes(Compression.SMALLEST_BYTES))
                .cloudWatchRole(true)
                .cloudWatchRoleRemovalPolicy(stage.keeping().ofData())
                .deployOptions(deployment(scope, stage, foundation))
                .build();
        // Made before API Gateway makes it, unencrypted and for ever.
        LogGroup errors = foundation.logGroup(
                scope, "Errors", "API-Gateway-Execution-Logs_%s/%s".formatted(api.getRestApiId(), stage.name()));
        api.getDeploymentStage().getNode().addDependency(errors);
        OWN_ERRORS.forEach(error -> api.addGatewayResponse(error.id(), response(stage, error)));
        accept(api);
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
                .accessLogFormat(AccessLogFormat.custom(ACCESS_LOG))
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(true)
                .tracingEnabled(true)
                .methodOptions(MethodLimits.of(traffic))
                .build();
    }

    private static GatewayResponseOptions response(Stage stage, OwnError error) {
        return GatewayResponseOptions.builder()
                .type(error.type())
                .statusCode(error.status())
                .responseHeaders(new TreeMap<>(Map.of(
                        "Access-Control-Allow-Origin",
                        "'%s'".formatted(stage.site().origins().getFirst()),
                        "Access-Control-Allow-Credentials",
                        "'true'",
                        "Access-Control-Expose-Headers",
                        "'%s'".formatted(String.join(", ", CrossOrigin.RESPONSE_HEADERS)),
                        "Vary",
                        "'Origin'")))
                .templates(Map.of("application/problem+json", error.problem()))
                .build();
    }

    private static void accept(SpecRestApi api) {
        AcceptedNagFindings.finding(
                api,
                "AwsSolutions-APIG2",
                "Functions check each request against its own schema and answer with pointers.");
        AcceptedNagFindings.finding(
                api,
                "AwsSolutions-IAM4",
                "The role that API Gateway logs with is one for the account, as AWS defines it.");
    }
}
