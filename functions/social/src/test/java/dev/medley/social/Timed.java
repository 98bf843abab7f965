package dev.medley.social;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times of one thing, sorted.
 *
 * @param micros of each time that it was done
 */
record Timed(List<Double> micros) {

    Timed {
        micros = micros.stream().sorted().toList();
    }

    private double at(int percent) {
        return micros.get((micros.size() - 1) * percent / 100);
    }

    static double median(List<Map<String, Timed>> bouts, String what) {
        return all(bouts, what).at(50);
    }

    /** Within what 99 of a hundred stay, in the bout in which the machine did least besides. */
    static double quietestP99(List<Map<String, Timed>> bouts, String what) {
        return of(bouts, what).mapToDouble(timed -> timed.at(99)).min().orElseThrow();
    }

    private static Stream<Timed> of(List<Map<String, Timed>> bouts, String what) {
        return bouts.stream().map(bout -> Objects.requireNonNull(bout.get(what)));
    }

    private static Timed all(List<Map<String, Timed>> bouts, String what) {
        return new Timed(
                of(bouts, what).flatMap(timed -> timed.micros().stream()).toList());
    }

    /** So many bouts, each of so many turns, after one that does not count. */
    static List<Map<String, Timed>> bouts(Map<String, Runnable> work, int bouts, int turns) {
        Map<String, Timed> _ = inTurns(work, turns);
        return Stream.generate(() -> inTurns(work, turns))
                .limit(Math.max(1, bouts))
                .toList();
    }

    private static Map<String, Timed> inTurns(Map<String, Runnable> work, int times) {
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            work.forEach((what, task) -> {
                long begun = System.nanoTime();
                task.run();
                micros.computeIfAbsent(what, _ -> new ArrayList<>()).add((System.nanoTime() - begun) / 1_000.0);
            });
        }
        Map<String, Timed> measured = new LinkedHashMap<>();
        micros.forEach((what, each) -> measured.put(what, new Timed(each)));
        return measured;
    }

    /** In milliseconds. */
    static String table(List<Map<String, Timed>> bouts) {
        return bouts.getFirst().keySet().stream()
                .map(what -> "%-40s median %7.2f ms, p99 %7.2f ms, p99 of the quietest bout %7.2f ms%n"
                        .formatted(
                                what,
                                median(bouts, what) / 1_000,
                                all(bouts, what).at(99) / 1_000,
                                quietestP99(bouts, what) / 1_000))
                .collect(Collectors.joining());
    }
}
