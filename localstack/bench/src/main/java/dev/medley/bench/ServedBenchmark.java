package dev.medley.bench;

import dev.medley.testkit.TestServers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A benchmark on the servers of its JVM. JMH ends its forks without their shutdown hooks, so they are stopped here. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public abstract class ServedBenchmark {

    /** Stops the servers. */
    @TearDown
    public void stop() {
        TestServers.shared().close();
    }
}
