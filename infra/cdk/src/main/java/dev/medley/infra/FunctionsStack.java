package dev.medley.infra;

import dev.medley.topology.Topology;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The functions: their Lambdas, what feeds them and when they run. Replaced with every release. */
final class FunctionsStack extends Stack {

    FunctionsStack(Construct scope, StageEnvironment stageEnvironment, Topology topology, Zips zips) {
        super(scope, stageEnvironment.stage().named("functions"));
        var wiring = new FunctionGroup.Wiring(
                new Permissions(
                        stageEnvironment.stage(),
                        topology,
                        stageEnvironment.foundation().key().getKeyArn()),
                new ScheduledCalls(this, stageEnvironment.stage()),
                stageEnvironment.stage().keeping().protectedData()
                        ? new Canaries(this, stageEnvironment.stage())
                        : null);
        topology.functions()
                .forEach(function ->
                        new FunctionGroup(this, function, zips.of(function.name()), stageEnvironment, wiring));
    }
}
