package dev.medley.emulators;

import dev.medley.topology.Function;
import java.util.Optional;

/**
 * Which of a function's Lambdas a thread runs: on AWS each has a role of its own, here all of a function share one process.
 *
 * @param name as the topology calls the Lambda
 */
public record RunningLambda(Function function, String name) {

    private static final ThreadLocal<RunningLambda> HERE = new ThreadLocal<>();

    /** What this thread runs; empty outside of calls, and on threads that a call started itself. */
    public static Optional<RunningLambda> here() {
        return Optional.ofNullable(HERE.get());
    }

    static void enter(Function function, String name) {
        HERE.set(new RunningLambda(function, name));
    }

    static void leave() {
        HERE.remove();
    }
}
