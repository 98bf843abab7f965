package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.Resource;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.lambda.FunctionAttributes;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** The way in: a REST API at the stage's own domain that hands each route to the function that owns it. */
final class ApiStack extends Stack {

    /** The base of every path. */
    static final String BASE = "api";

    private final Arns arns;

    ApiStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("api"));
        this.arns = new Arns(stage);
        RestApi api = RestGateway.in(this, stage, foundation);
        Resource base = api.getRoot().addResource(BASE);
        Map<String, Function> routes = RoutePlan.of(topology);
        Map<Function, LambdaIntegration> integrations = new LinkedHashMap<>();
        routes.forEach((path, function) ->
                route(base.resourceForPath(path), integrations.computeIfAbsent(function, this::integration)));
        RestGateway.accept(api);
        Firewall.before(this, stage, api);
        ApiDomain.of(this, stage, api);
    }

    private static void route(Resource prefix, LambdaIntegration integration) {
        prefix.addMethod("ANY", integration);
        prefix.addResource("{proxy+}").addMethod("ANY", integration);
    }

    private LambdaIntegration integration(Function function) {
        return LambdaIntegration.Builder.create(live(function))
                .allowTestInvoke(false)
                .build();
    }

    private IFunction live(Function function) {
        return software.amazon.awscdk.services.lambda.Function.fromFunctionAttributes(
                this,
                function.name(),
                FunctionAttributes.builder()
                        .functionArn(arns.lambda(function.apiLambda()) + ":" + Arns.LIVE)
                        .sameEnvironment(true)
                        .build());
    }
}
