package dev.medley.infra;

import dev.medley.topology.Topology;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The functions: their Lambdas, what feeds them and when they run. Replaced with every release. */
final class FunctionsStack extends Stack {

    FunctionsStack(Construct scope, Ground ground, Topology topology, Zips zips) {
        super(scope, ground.stage().named("functions"));
        var wiring = new FunctionGroup.Wiring(
                new Permissions(
                        ground.stage(), topology, ground.foundation().key().getKeyArn()),
                new Timetable(this, ground.stage()));
        topology.functions()
                .forEach(function -> new FunctionGroup(this, function, zips.of(function.name()), ground, wiring));
    }
}
