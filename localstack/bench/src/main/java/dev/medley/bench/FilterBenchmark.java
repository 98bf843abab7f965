package dev.medley.bench;

import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.FilterCost;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Prints what all filters together add to a warm request of somebody who signed in, several times over. */
public final class FilterBenchmark {

    private static final int RUNS = 5;
    private static final int REQUESTS = 20_000;

    private FilterBenchmark() {}

    /** Ends the process itself: servers would keep it alive. */
    public static void main(String... arguments) {
        try (Connection connection =
                TestServers.shared().database().dataSource().getConnection()) {
            BenchmarkAccount person = new BenchmarkAccount(RunningFunctions.function("identity"));
            BenchmarkAccount.verifyAll(connection);
            String token = person.accessToken();
            FunctionRuntime platform = RunningFunctions.function("platform");
            try (FilterCost cost = new FilterCost(
                    platform.context(),
                    RunningFunctions.properties(Map.of()),
                    () -> LambdaRequests.signedIn(LambdaRequests.get("/api/health/live"), token))) {
                for (int run = 0; run < RUNS; run++) {
                    System.out.println(cost.measure(REQUESTS));
                }
            }
        } catch (SQLException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }
}
