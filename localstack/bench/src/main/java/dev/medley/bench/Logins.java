package dev.medley.bench;

import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Servers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a login costs beside the password's hash, in CPU time of the calling thread. The bare hash swings by more than all the
 * rest takes, with caches and neighbours; so each login is paired with a bare hash a moment before, and the pairs' differences
 * are what counts.
 */
public final class Logins {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PEOPLE = 50;
    private static final int PAIRS_EACH = 4;
    private static final int WARM = 400;

    private Logins() {}

    /** Prints medians and quartiles. The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) throws SQLException {
        try {
            measure();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure() throws SQLException {
        List<SignedUp> people = people();
        people.getFirst().refreshOften();
        people.getFirst().announceOften();
        for (int i = 0; i < WARM; i++) {
            Object _ = SignIns.bareHash();
            String _ = people.getFirst().login();
        }
        double[] hashes = new double[(PEOPLE - 1) * PAIRS_EACH];
        double[] logins = new double[hashes.length];
        double[] differences = new double[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            SignedUp person = people.get(1 + i % (PEOPLE - 1));
            hashes[i] = cpuMillis(SignIns::bareHash);
            logins[i] = cpuMillis(() -> signIn(person));
            differences[i] = logins[i] - hashes[i];
        }
        System.out.printf("CPU ms of %d pairs: lower quartile, median, upper quartile%n", hashes.length);
        print("bare hash", hashes);
        print("login", logins);
        print("login less the hash before it", differences);
    }

    private static List<SignedUp> people() throws SQLException {
        FunctionRuntime identity = Running.function("identity");
        try (Connection connection = Servers.shared().database().dataSource().getConnection()) {
            List<SignedUp> people = IntStream.range(0, PEOPLE)
                    .mapToObj(_ -> new SignedUp(identity))
                    .toList();
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
        double[] sorted = Arrays.stream(values).sorted().toArray();
        System.out.printf(
                "%-30s %6.2f %6.2f %6.2f%n",
                what, sorted[sorted.length / 4], sorted[sorted.length / 2], sorted[sorted.length * 3 / 4]);
    }
}
