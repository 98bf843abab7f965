package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * A function: its Lambdas, what feeds them and when they run. Replaced with every release. Each has a stack of its own, since
 * CloudFormation takes 500 resources in one.
 */
final class FunctionStack extends Stack {

    FunctionStack(Construct scope, StageEnvironment stageEnvironment, Topology topology, Function function, Zips zips) {
        super(scope, stageEnvironment.stage().named("function-" + function.name()));
        Permissions permissions = new Permissions(
                stageEnvironment.stage(),
                topology,
                stageEnvironment.foundation().key().getKeyArn());
        new FunctionGroup(this, function, zips.of(function.name()), stageEnvironment, permissions);
    }
}
