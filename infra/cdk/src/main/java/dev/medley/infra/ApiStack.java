package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
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
        topology.functions().stream()
                .filter(function -> !function.routes().isEmpty())
                .forEach(function -> route(base, function));
        RestGateway.accept(api);
        Firewall.before(this, stage, foundation, api);
        ApiDomain.of(this, stage, api);
    }

    private void route(Resource base, Function function) {
        LambdaIntegration integration = LambdaIntegration.Builder.create(live(function))
                // One permission for a function: one for each of its routes would be more than a stack may hold.
                .scopePermissionToMethod(false)
                .build();
        for (String route : function.routes()) {
            Resource prefix = base.resourceForPath(route.substring(1));
            prefix.addMethod("ANY", integration);
            prefix.addResource("{proxy+}").addMethod("ANY", integration);
        }
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
