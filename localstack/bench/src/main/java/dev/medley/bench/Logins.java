package dev.medley.bench;

import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Servers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a login costs beside the password's hash, in CPU time of the calling thread, twice: one login after the other with
 * a hash that costs next to nothing, so that all the rest is warm; and as people sign in, each right behind a hash at the
 * chosen cost. There the bare hash swings by more than the rest takes, with caches and neighbours; so each login is paired
 * with a bare hash a moment before, and the pairs' differences are what counts. A refresh after as long a pause shows how
 * much of that is the pause.
 */
public final class Logins {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<String, Object> CHEAP =
            Map.of("medley.identity.passwords.argon2.memory-kib", 8, "medley.identity.passwords.argon2.passes", 1);

    /** Fewer than the sessions that an account may have: ending one would be more work. */
    private static final int LOGINS_EACH = 4;

    private static final int WARM_ROUNDS = 15;
    private static final int PEOPLE_A_ROUND = 500;
    private static final int PAIRS = 200;

    private Logins() {}

    /** Prints medians and quartiles. The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) throws SQLException {
        try {
            System.out.println("CPU ms: lower quartile, median, upper quartile, mean");
            measureWarm();
            measurePairs();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measureWarm() throws SQLException {
        FunctionRuntime identity = Running.function("identity", CHEAP);
        for (int i = 0; i < WARM_ROUNDS; i++) {
            List<SignedUp> people = people(identity, PEOPLE_A_ROUND);
            double[] _ = logins(people);
            double[] _ = logouts(people);
        }
        print("login, warm, at a cost of 8 KiB", logins(people(identity, PEOPLE_A_ROUND)));
        print("registration, warm, at that cost", registrations(identity));
        print("logout, warm", logouts(people(identity, PEOPLE_A_ROUND)));
        print("bare hash at that cost", bareHashes(8, 1, 1_000));
    }

    private static void measurePairs() throws SQLException {
        FunctionRuntime identity = Running.function("identity");
        List<SignedUp> people = people(identity, PAIRS / LOGINS_EACH);
        double[] hashes = new double[PAIRS];
        double[] logins = new double[PAIRS];
        double[] differences = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            SignedUp person = people.get(i % people.size());
            hashes[i] = cpuMillis(SignIns::bareHash);
            logins[i] = cpuMillis(() -> signIn(person));
            differences[i] = logins[i] - hashes[i];
        }
        print("bare hash at the chosen cost", hashes);
        print("login right after it", logins);
        print("difference of the two", differences);
        people.getFirst().refreshOften();
        print("refresh, one after the other", refreshes(people.getFirst(), false));
        print("refresh right after a hash", refreshes(people.getFirst(), true));
    }

    private static double[] logins(List<SignedUp> people) {
        Running.emptyQueues();
        return people.stream()
                .flatMap(person -> IntStream.range(0, LOGINS_EACH).mapToObj(_ -> person))
                .mapToDouble(person -> cpuMillis(() -> signIn(person)))
                .toArray();
    }

    private static double[] registrations(FunctionRuntime identity) {
        Running.emptyQueues();
        return IntStream.range(0, PEOPLE_A_ROUND)
                .mapToDouble(_ -> cpuMillis(() -> new SignedUp(identity)))
                .toArray();
    }

    private static double[] logouts(List<SignedUp> people) {
        Running.emptyQueues();
        return people.stream()
                .mapToDouble(person -> {
                    String token = person.accessToken();
                    return cpuMillis(() -> person.logout(token));
                })
                .toArray();
    }

    private static double[] refreshes(SignedUp person, boolean afterHash) {
        return IntStream.range(0, PAIRS)
                .mapToDouble(_ -> {
                    if (afterHash) {
                        byte[] _ = SignIns.bareHash();
                    }
                    return cpuMillis(person::refresh);
                })
                .toArray();
    }

    private static double[] bareHashes(int memoryKib, int passes, int times) {
        return IntStream.range(0, times)
                .mapToDouble(_ -> cpuMillis(() -> SignIns.bareHash(memoryKib, passes)))
                .toArray();
    }

    private static List<SignedUp> people(FunctionRuntime identity, int many) throws SQLException {
        try (Connection connection = Servers.shared().database().dataSource().getConnection()) {
            List<SignedUp> people = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                people.add(new SignedUp(identity));
            }
            SignedUp.verifyAll(connection);
            return people;
        }
    }

    private static void signIn(SignedUp person) {
        if (!person.login().contains("access_token")) {
            throw new IllegalStateException("A login failed");
        }
    }

    private static double cpuMillis(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-34s %6.2f %6.2f %6.2f %6.2f%n",
                what,
                sorted[sorted.length / 4],
                sorted[sorted.length / 2],
                sorted[sorted.length * 3 / 4],
                Arrays.stream(sorted).average().orElseThrow());
    }
}
