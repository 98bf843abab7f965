package dev.medley.bench;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a login costs beside the password's hash, in CPU time of the calling thread, twice: one login after the other with
 * a hash that costs next to nothing, so that all the rest is warm; and as people sign in, each right behind a hash at the
 * chosen cost. There the bare hash swings by more than the rest takes, with caches and neighbours; so each login is paired
 * with a bare hash a moment before, and the pairs' differences are what counts. A refresh right behind a hash, and one behind
 * as long a time in which this thread touches nothing at all, show how much of that the machine makes by itself.
 */
public final class LoginBenchmark {

    /** Fewer than the sessions that an account may have: ending one would be more work. */
    private static final int LOGINS_EACH = 4;

    private static final int WARM_ROUNDS = 30;
    private static final int PEOPLE_A_ROUND = 500;
    private static final int WARM_REGISTRATIONS = 5_000;
    private static final int REGISTRATIONS = 2_000;
    private static final int PAIRS = 200;
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final Zxcvbn ZXCVBN = new Zxcvbn();
    private static final List<String> OWN_WORDS = List.of("ada", "example", "example.org", "medley");

    private LoginBenchmark() {}

    /** Prints medians and quartiles. The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) throws SQLException {
        try {
            CallingThread.printHead();
            measureWarm();
            measurePairs();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measureWarm() throws SQLException {
        FunctionRuntime identity = RunningFunctions.function("identity", FunctionUnderTest.CHEAP_HASHES);
        for (int i = 0; i < WARM_ROUNDS; i++) {
            double[] _ = logins(people(identity, PEOPLE_A_ROUND));
        }
        CallingThread.print("login, warm, at a cost of 8 KiB", logins(people(identity, PEOPLE_A_ROUND)));
        CallingThread.print("bare hash at that cost", bareHashes(8, 1, 1_000));
        measureRegistrations(identity);
    }

    /** Each beside zxcvbn's estimate of the same password a moment before, since what takes most of it is that. */
    private static void measureRegistrations(FunctionRuntime identity) {
        RunningFunctions.emptyQueues();
        double[] estimates = new double[REGISTRATIONS];
        double[] registrations = new double[REGISTRATIONS];
        double[] differences = new double[REGISTRATIONS];
        for (int i = 0; i < WARM_REGISTRATIONS + REGISTRATIONS; i++) {
            int n = Math.max(0, i - WARM_REGISTRATIONS);
            estimates[n] = CallingThread.cpuMillis(() -> ZXCVBN.measure(BenchmarkAccount.PASSWORD, OWN_WORDS));
            registrations[n] = CallingThread.cpuMillis(() -> new BenchmarkAccount(identity));
            differences[n] = registrations[n] - estimates[n];
        }
        CallingThread.print("zxcvbn's estimate", estimates);
        CallingThread.print("registration right after it", registrations);
        CallingThread.print("difference of the two", differences);
    }

    private static void measurePairs() throws SQLException {
        FunctionRuntime identity = RunningFunctions.function("identity");
        List<BenchmarkAccount> people = people(identity, PAIRS / LOGINS_EACH);
        double[] hashes = new double[PAIRS];
        double[] logins = new double[PAIRS];
        double[] differences = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            BenchmarkAccount person = people.get(i % people.size());
            hashes[i] = CallingThread.cpuMillis(SignIns::bareHash);
            logins[i] = CallingThread.cpuMillis(() -> signIn(person));
            differences[i] = logins[i] - hashes[i];
        }
        CallingThread.print("bare hash at the chosen cost", hashes);
        CallingThread.print("login right after it", logins);
        CallingThread.print("difference of the two", differences);
        people.getFirst().refreshOften();
        BenchmarkAccount person = people.getFirst();
        CallingThread.print("refresh, one after the other", refreshes(person, () -> {}));
        CallingThread.print("refresh right after a hash", refreshes(person, SignIns::bareHash));
        CallingThread.print("refresh after as long a pause", refreshes(person, LoginBenchmark::pause));
    }

    private static double[] logins(List<BenchmarkAccount> people) {
        RunningFunctions.emptyQueues();
        return people.stream()
                .flatMap(person -> IntStream.range(0, LOGINS_EACH).mapToObj(_ -> person))
                .mapToDouble(person -> CallingThread.cpuMillis(() -> signIn(person)))
                .toArray();
    }

    private static double[] refreshes(BenchmarkAccount person, Runnable before) {
        return IntStream.range(0, PAIRS)
                .mapToDouble(_ -> {
                    before.run();
                    return CallingThread.cpuMillis(person::refresh);
                })
                .toArray();
    }

    /** Keeps the core busy without any memory, about as long as a hash takes. */
    private static void pause() {
        long end = System.nanoTime() + PAUSE.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static double[] bareHashes(int memoryKib, int passes, int times) {
        return IntStream.range(0, times)
                .mapToDouble(_ -> CallingThread.cpuMillis(() -> SignIns.bareHash(memoryKib, passes)))
                .toArray();
    }

    private static List<BenchmarkAccount> people(FunctionRuntime identity, int many) throws SQLException {
        try (Connection connection =
                TestServers.shared().database().dataSource().getConnection()) {
            List<BenchmarkAccount> people = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                people.add(new BenchmarkAccount(identity));
            }
            BenchmarkAccount.verifyAll(connection);
            return people;
        }
    }

    private static void signIn(BenchmarkAccount person) {
        if (!person.login().contains("access_token")) {
            throw new IllegalStateException("A login failed");
        }
    }
}
