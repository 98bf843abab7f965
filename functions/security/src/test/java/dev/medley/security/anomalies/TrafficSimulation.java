package dev.medley.security.anomalies;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a day's traffic looks like: people who are there by day, programs that are there always, networks from which people sign
 * in, and a customer whose load test grows slowly. The same seed makes the same traffic.
 */
final class TrafficSimulation {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final int PEOPLE = 40;
    private static final int PROGRAMS = 6;
    private static final int NETWORKS = 10;

    private final Random random;
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> programs = new ArrayList<>();
    private final UUID loadTest;

    TrafficSimulation(long seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new UUID(seed, i));
        }
        for (int i = 0; i < PROGRAMS; i++) {
            programs.add(new UUID(seed, 1000 + i));
        }
        loadTest = new UUID(seed, 2000);
    }

    UUID person(int index) {
        return people.get(index);
    }

    UUID program(int index) {
        return programs.get(index);
    }

    static Instant time(int step) {
        return START.plus(WINDOW.multipliedBy(step));
    }

    /** What is ordinary in the window of a step. */
    List<TrafficWindow> ordinary(int step) {
        List<TrafficWindow> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (random.nextDouble() < presence(step, i % 5)) {
                all.add(somebody(step, i));
            }
        }
        for (int i = 0; i < PROGRAMS; i++) {
            all.add(something(step, i));
        }
        for (int i = 0; i < NETWORKS; i++) {
            if (random.nextDouble() < presence(step, i % 3)) {
                all.add(strangers(step, i));
            }
        }
        long load = Math.min(6_000, (long) (100 * Math.pow(1.003, step)));
        Numbers numbers = Numbers.of(load, load * 1_200).operations(4).paths(30);
        all.add(window(step, loadTest, "198.19.1.1", numbers));
        return all;
    }

    private TrafficWindow somebody(int step, int index) {
        int requests = 10 + (int) (15 * Math.exp(0.6 * random.nextGaussian()));
        Numbers numbers = Numbers.of(requests, requests * 2_500L)
                .operations(3L + random.nextInt(8))
                .paths(Math.min(requests, 4 + random.nextInt(20)))
                .refused(random.nextInt(3));
        return window(step, people.get(index), "198.18.0." + index, numbers);
    }

    private TrafficWindow something(int step, int index) {
        int requests = (int) ((60 + 50 * index) * (0.8 + 0.4 * random.nextDouble()));
        Numbers numbers = Numbers.of(requests, requests * 1_500L)
                .operations(2)
                .paths(Math.min(requests, 20 + random.nextInt(10)))
                .refused(random.nextInt(2));
        return window(step, programs.get(index), "198.19.0." + index, numbers);
    }

    private TrafficWindow strangers(int step, int index) {
        int requests = 10 + random.nextInt(30);
        Numbers numbers = Numbers.of(requests, requests * 900L)
                .operations(2L + random.nextInt(4))
                .paths(2L + random.nextInt(5))
                .wrong(random.nextInt(4));
        return window(step, null, "203.0.113." + index, numbers);
    }

    /** By day most are there, by night few. */
    private static double presence(int step, int shift) {
        double hour = time(step).atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 3600.0 + shift;
        return 0.03 + 0.5 * Math.max(0, Math.sin((hour - 7) / 24 * 2 * Math.PI));
    }

    TrafficWindow stuffing(int step, int wrong) {
        return window(
                step,
                null,
                "192.0.2.66",
                Numbers.of(wrong + 5L, wrong * 400L).operations(1).paths(1).wrong(wrong));
    }

    TrafficWindow scraping(int step, UUID account, int paths) {
        return window(
                step,
                account,
                "198.18.0.1",
                Numbers.of(paths + 20L, paths * 3_000L).operations(2).paths(paths));
    }

    TrafficWindow export(int step, UUID account, long bytes) {
        return window(
                step,
                account,
                "198.19.0.1",
                Numbers.of(150, bytes).operations(2).paths(30));
    }

    private TrafficWindow window(int step, @Nullable UUID account, String network, Numbers numbers) {
        TrafficSource source = new TrafficSource(
                account,
                network,
                "anOperation",
                null,
                List.of(),
                List.of(account == null ? "browser" : "own" + account));
        long us = (long) (8_000 * Math.exp(0.3 * random.nextGaussian()));
        TrafficCounts counts = new TrafficCounts(
                numbers.requests,
                Math.max(numbers.refused, numbers.wrong),
                0,
                0,
                numbers.wrong,
                numbers.operations,
                numbers.paths,
                0,
                numbers.requests * 100,
                numbers.bytes,
                us);
        return new TrafficWindow(source, time(step).minus(WINDOW), time(step), counts);
    }

    /** The numbers of one window. */
    private record Numbers(long requests, long bytes, long operations, long paths, long refused, long wrong) {

        static Numbers of(long requests, long bytes) {
            return new Numbers(requests, bytes, 1, 1, 0, 0);
        }

        Numbers operations(long count) {
            return new Numbers(requests, bytes, count, paths, refused, wrong);
        }

        Numbers paths(long count) {
            return new Numbers(requests, bytes, operations, count, refused, wrong);
        }

        Numbers refused(long count) {
            return new Numbers(requests, bytes, operations, paths, count, wrong);
        }

        Numbers wrong(long count) {
            return new Numbers(requests, bytes, operations, paths, refused, count);
        }
    }
}
