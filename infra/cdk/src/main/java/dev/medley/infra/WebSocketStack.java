package dev.medley.infra;

import dev.medley.topology.Function;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.WebSocketLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.DomainMappingOptions;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.apigatewayv2.WebSocketApi;
import software.amazon.awscdk.services.apigatewayv2.WebSocketRouteOptions;
import software.amazon.awscdk.services.apigatewayv2.WebSocketStage;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.lambda.FunctionAttributes;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ApiGatewayv2DomainProperties;
import software.constructs.Construct;

/** Where clients connect: a WebSocket API at a name of its own, since one name serves no two kinds of API. */
final class WebSocketStack extends Stack {

    /** No line of it holds a ticket, which is in the query. */
    private static final String ACCESS_LOG = """
            {"requestId":"$context.requestId","time":"$context.requestTime","address":"$context.identity.sourceIp",\
            "agent":"$context.identity.userAgent","route":"$context.routeKey","connection":"$context.connectionId",\
            "status":"$context.status","functionStatus":"$context.integration.status",\
            "functionLatencyMs":"$context.integration.latency","functionError":"$context.integration.error",\
            "gatewayError":"$context.error.message"}""";

    private final Stage stage;

    WebSocketStack(Construct scope, Stage stage, FoundationStack foundation, List<Function> functions) {
        super(scope, stage.named("web-socket"));
        this.stage = stage;
        WebSocketApi api = WebSocketApi.Builder.create(this, "Api")
                .apiName(stage.named("web-socket"))
                .routeSelectionExpression("$request.body.action")
                .build();
        ((CfnApi) api.getNode().getDefaultChild()).setDisableExecuteApiEndpoint(true);
        functions.forEach(function -> route(api, function));
        DomainName domain = domain();
        WebSocketStage deployed = WebSocketStage.Builder.create(this, "Stage")
                .webSocketApi(api)
                .stageName(stage.name())
                .autoDeploy(true)
                .detailedMetricsEnabled(true)
                .throttle(ThrottleSettings.builder()
                        .rateLimit(stage.capacity().traffic().perSecond())
                        .burstLimit(stage.capacity().traffic().burst())
                        .build())
                .domainMapping(DomainMappingOptions.builder().domainName(domain).build())
                .build();
        ((CfnStage) deployed.getNode().getDefaultChild())
                .setAccessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(foundation
                                .logGroup(this, "Access", "/medley/" + stage.name() + "/web-socket-access")
                                .getLogGroupArn())
                        .format(ACCESS_LOG)
                        .build());
        AcceptedNagFindings.finding(
                api, "AwsSolutions-APIG4", "The function checks the ticket that a connection begins with.");
        AcceptedNagFindings.finding(deployed, "AwsSolutions-APIG1", "Access logs are set on the resource itself.");
    }

    /** Every function answers on the connection itself, so no route has an answer of its own. */
    private void route(WebSocketApi api, Function function) {
        IFunction live = live(function);
        function.webSocket().stream()
                .sorted()
                .forEach(route -> api.addRoute(
                        route,
                        WebSocketRouteOptions.builder()
                                .integration(new WebSocketLambdaIntegration(route.replace("$", ""), live))
                                .build()));
    }

    private IFunction live(Function function) {
        return software.amazon.awscdk.services.lambda.Function.fromFunctionAttributes(
                this,
                function.name(),
                FunctionAttributes.builder()
                        .functionArn(new Arns(stage).lambda(function.socketLambda()) + ":" + Arns.LIVE)
                        .sameEnvironment(true)
                        .build());
    }

    private DomainName domain() {
        IHostedZone zone = HostedZone.fromHostedZoneAttributes(
                this,
                "Zone",
                HostedZoneAttributes.builder()
                        .hostedZoneId(stage.site().zone())
                        .zoneName(stage.site().domain())
                        .build());
        DomainName domain = DomainName.Builder.create(this, "Domain")
                .domainName(stage.site().webSocketDomain())
                .certificate(Certificate.Builder.create(this, "Certificate")
                        .domainName(stage.site().webSocketDomain())
                        .validation(CertificateValidation.fromDns(zone))
                        .build())
                .build();
        ARecord.Builder.create(this, "Record")
                .zone(zone)
                .recordName("realtime")
                .target(RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(
                        domain.getRegionalDomainName(), domain.getRegionalHostedZoneId())))
                .build();
        return domain;
    }
}
