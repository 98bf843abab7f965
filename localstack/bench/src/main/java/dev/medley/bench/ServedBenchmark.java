package dev.medley.bench;

import dev.medley.testkit.TestServers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A benchmark on the servers of its JVM. JMH ends its forks without their shutdown hooks, so they are stopped here. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public abstract class ServedBenchmark {

    /** Has the server count what it works for. */
    @Setup
    public void prepareCounts() {
        DatabaseTime.prepare();
    }

    /** Begins to count what the server works. */
    @Setup(Level.Iteration)
    public void beginCount() {
        DatabaseTime.begin();
    }

    /** Ends to count it. */
    @TearDown(Level.Iteration)
    public void endCount() {
        double _ = DatabaseTime.end();
    }

    /** Stops the servers. */
    @TearDown
    public void stop() {
        TestServers.shared().close();
    }
}
