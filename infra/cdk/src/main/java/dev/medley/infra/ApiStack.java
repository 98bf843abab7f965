package dev.medley.infra;

import dev.medley.topology.Topology;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** The way in: a REST API at the stage's own domain that hands each route to the function that owns it. */
final class ApiStack extends Stack {

    /** The base of every path. */
    static final String BASE = "api";

    ApiStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("api"));
        Arns arns = new Arns(stage);
        SpecRestApi api = RestGateway.in(this, stage, foundation, topology);
        topology.functions().stream()
                .filter(function -> !function.routes().isEmpty())
                .forEach(function -> CfnPermission.Builder.create(this, function.name())
                        .action("lambda:InvokeFunction")
                        .functionName(arns.lambda(function.apiLambda()) + ":" + Arns.LIVE)
                        .principal("apigateway.amazonaws.com")
                        .sourceArn(api.arnForExecuteApi())
                        .build());
        Firewall.before(this, stage, foundation, api);
        ApiDomain.of(this, stage, api);
    }
}
