package dev.medley.bench;

import dev.medley.testkit.Servers;
import org.openjdk.jmh.annotations.TearDown;

/** A benchmark on the servers of its JVM. JMH ends its forks without their shutdown hooks, so they are stopped here. */
public abstract class ServedBenchmark {

    /** Stops the servers. */
    @TearDown
    public void stop() {
        Servers.shared().close();
    }
}
