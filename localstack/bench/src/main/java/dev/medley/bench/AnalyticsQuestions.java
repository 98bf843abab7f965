package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.migration.RoleGrant;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * What questions about many activities cost: each named one is asked through the real Lambda handler on the real PostgreSQL of the
 * same machine, of the last 30 days and of the whole year. Then 500 activities a second come in while the sums are kept up to date once
 * a minute, with a quarter of an hour that is nearly full of them.
 */
public final class AnalyticsQuestions {

    private static final int TIMES = 11;
    private static final int RATE = 500;
    private static final int QUARTER = 400_000;
    private static final int MINUTES = 3;

    private final FunctionRuntime identity = RunningFunctions.function("identity", FunctionUnderTest.CHEAP_HASHES);
    private final FunctionRuntime analytics = RunningFunctions.function("analytics");
    private final Connection connection = connect();
    private final AnalyticsHistory history = new AnalyticsHistory(connection);
    private final String token;

    private AnalyticsQuestions() throws SQLException {
        BenchmarkAccount admin = new BenchmarkAccount(identity);
        BenchmarkAccount.verifyAll(connection);
        new RoleGrant(admin.email(), "super_admin")
                .apply(TestServers.shared().database().dataSource());
        token = admin.accessToken();
    }

    /** The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) {
        try {
            long activities = arguments.length == 0 ? 10_000_000 : Long.parseLong(arguments[0]);
            AnalyticsQuestions bench = new AnalyticsQuestions();
            bench.history.generate(activities);
            bench.compareSums();
            bench.askAll("of the last 30 days", 30);
            bench.askAll("of the year", 365);
            bench.keepUp();
        } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    /** The sums that were made at once are those that the function makes. */
    private void compareSums() throws SQLException {
        String from = "(date_bin('15 minutes', now(), 'epoch') - interval '50 days')";
        String to = "(date_bin('15 minutes', now(), 'epoch') - interval '49 days')";
        String before = history.sums(from, to);
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        long start = System.nanoTime();
        String _ = answer(LambdaRequests.signedIn(
                LambdaRequests.post(
                        "/api/analytics/recomputations",
                        Map.of("from", day.minusDays(50) + "T00:00:00Z", "to", day.minusDays(48) + "T00:00:00Z")),
                token));
        analytics.tick("analytics-rollups");
        System.out.printf("two days made anew in %.1f s%n", TimedCalls.seconds(start));
        if (!before.equals(history.sums(from, to))) {
            throw new IllegalStateException("The function makes other sums");
        }
    }

    private void askAll(String what, int days) {
        Map<String, Map<String, String>> questions = new LinkedHashMap<>();
        questions.put("/sales/revenue", Map.of("interval", days > 100 ? "week" : "day"));
        questions.put("/products/performance", Map.of());
        questions.put("/geographic/distribution", Map.of());
        questions.put("/users/retention", Map.of("interval", days > 100 ? "month" : "week"));
        questions.put("/conversion/funnel", Map.of("steps", "view,click,order.paid", "windowHours", "168"));
        questions.put("/overview", Map.of());
        LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        questions.forEach((path, query) -> {
            Map<String, String> all = new LinkedHashMap<>(query);
            all.putAll(Map.of("from", today.minusDays(days).toString(), "to", today.toString()));
            all.put("timeZone", "Europe/Vienna");
            time(path + " " + what, path, all);
        });
    }

    private void time(String what, String path, Map<String, String> query) {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            String _ = ask(path, query);
            seconds[i] = TimedCalls.seconds(start);
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "%-50s first %.3f, median %.3f, longest %.3f s%n", what, first, seconds[TIMES / 2], seconds[TIMES - 1]);
    }

    private void keepUp() throws SQLException, InterruptedException {
        Random random = new Random(17);
        AnalyticsHistory.add(connection, QUARTER, random);
        AtomicBoolean over = new AtomicBoolean();
        LongAdder added = new LongAdder();
        Thread writer = Thread.ofPlatform().start(() -> write(over, added, random));
        for (int minute = 1; minute <= MINUTES; minute++) {
            long start = System.nanoTime();
            analytics.tick("analytics-rollups");
            double took = TimedCalls.seconds(start);
            long lag = history.count("""
                    select extract(epoch from now() - least(min(read_at),
                        (select min(quarter) from analytics.dirty)))::bigint from analytics.reading""");
            System.out.printf(
                    "minute %d: sums made in %.1f s, complete until %d s ago, %d activities in the quarter%n",
                    minute, took, lag, history.count("""
                    select sum(times) from analytics.person_quarter
                    where quarter >= date_bin('15 minutes', now(), 'epoch') - interval '15 minutes'"""));
            time("/overview meanwhile", "/overview", Map.of());
            LockSupport.parkNanos(60_000_000_000L - (System.nanoTime() - start));
        }
        over.set(true);
        writer.join();
        System.out.printf("%.0f activities a second came in meanwhile%n", added.sum() / (60.0 * MINUTES));
    }

    /** A batch of fifty, ten times a second, as the ingestion writes them. */
    private static void write(AtomicBoolean over, LongAdder added, Random random) {
        try (Connection own = connect()) {
            long next = System.nanoTime();
            while (!over.get()) {
                AnalyticsHistory.add(own, RATE / 10, random);
                added.add(RATE / 10);
                next += 100_000_000;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String path, Map<String, String> query) {
        return answer(LambdaRequests.signedIn(
                LambdaRequests.get("/api/analytics" + path).withQueryStringParameters(query), token));
    }

    private String answer(APIGatewayProxyRequestEvent request) {
        APIGatewayProxyResponseEvent answer = analytics.request(request);
        if (answer.getStatusCode() >= 300) {
            throw new IllegalStateException(answer.getStatusCode() + " " + answer.getBody());
        }
        return answer.getBody();
    }

    private static Connection connect() {
        try {
            return TestServers.shared().database().dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
