package dev.medley.infra;

import dev.medley.topology.Medley;
import java.nio.file.Path;
import software.amazon.awscdk.App;

/** Writes the templates of the stage that the context {@code stage} names; {@code cdk.json} says how to call it. */
public final class StageSynthesis {

    private static final Path CHECKOUT = Path.of("../..");

    private StageSynthesis() {}

    public static void main(String[] arguments) {
        App app = new App();
        Stage stage = Stage.chosenIn(app.getNode());
        Stacks.of(app, stage, Medley.TOPOLOGY, Zips.builtIn(CHECKOUT));
        app.synth();
    }
}
