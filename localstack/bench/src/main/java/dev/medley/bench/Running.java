package dev.medley.bench;

import dev.medley.embedded.FunctionClasses;
import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Servers;
import dev.medley.topology.Medley;
import java.nio.file.Path;

/** Functions as the twin runs them, on the servers of this JVM. */
final class Running {

    private Running() {}

    static FunctionRuntime function(String name) {
        Path home = Path.of(System.getProperty("medley.home"));
        return new FunctionRuntime(
                Medley.TOPOLOGY.function(name),
                FunctionClasses.of(home, name),
                Servers.shared().properties("http://localhost"));
    }
}
