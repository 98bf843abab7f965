package dev.medley.emulators;

import dev.medley.topology.Medley;

/** Has a test's own thread count as one of the Lambdas. */
public final class LambdaThread {

    private LambdaThread() {}

    public static void run(String function, String lambda, Runnable call) {
        RunningLambda.enter(Medley.TOPOLOGY.function(function), lambda);
        try {
            call.run();
        } finally {
            RunningLambda.leave();
        }
    }
}
