package dev.medley.security.anomalies;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * What a source usually does. The older a window is, the less it counts.
 *
 * @param windows how many windows it was learnt from
 * @param since when the first of them began
 * @param means of each feature by its name, on its scale
 * @param hours how much was done in each hour of the day (UTC)
 * @param clients fingerprints, those that were used last at the end
 * @param countries likewise
 */
@Serdeable
public record Habit(
        int windows,
        Instant since,
        Map<String, Double> means,
        List<Double> hours,
        List<String> clients,
        List<String> countries) {

    /** With fewer windows nobody knows what is usual. */
    public static final int ESTABLISHED = 12;

    private static final Duration HOURS_KNOWN = Duration.ofDays(5);
    private static final int HOURS_A_DAY = 24;
    private static final int MOST_NAMES = 20;
    private static final double SLOWEST = 0.02;
    private static final double HOUR_DECAY = 0.999;
    private static final double RARE = 0.002;

    public Habit {
        means = Map.copyOf(means);
        hours = List.copyOf(hours);
        clients = List.copyOf(clients);
        countries = List.copyOf(countries);
    }

    /** That of a source that nothing is known of. */
    public static Habit none(Instant now) {
        return new Habit(0, now, Map.of(), Collections.nCopies(HOURS_A_DAY, 0.0), List.of(), List.of());
    }

    /** Whether it has the form that this program reads. */
    public boolean isReadable() {
        return hours.size() == HOURS_A_DAY;
    }

    public boolean isEstablished() {
        return windows >= ESTABLISHED;
    }

    /** What a feature usually is, as it is told to people. */
    public double usual(Feature feature) {
        return feature.unscale(mean(feature));
    }

    private double mean(Feature feature) {
        return means.getOrDefault(feature.label(), 0.0);
    }

    /** How many times the usual it is now; 1 where nothing is usual yet, and never less. */
    double growth(Feature feature, TrafficWindow window) {
        return isEstablished() ? Math.max(1, (feature.read(window, this) + 1) / (usual(feature) + 1)) : 1;
    }

    boolean isNewClient(TrafficSource source) {
        return knows(source) && source.clients().stream().anyMatch(client -> !clients.contains(client));
    }

    boolean isNewCountry(TrafficSource source) {
        return knows(source) && source.countries().stream().anyMatch(country -> !countries.contains(country));
    }

    /** Behind a network there may be anybody. */
    private boolean knows(TrafficSource source) {
        return source.accountId() != null && isEstablished();
    }

    boolean isUnusualHour(Instant time) {
        if (windows < ESTABLISHED * HOURS_A_DAY || since.plus(HOURS_KNOWN).isAfter(time)) {
            return false;
        }
        int hour = hour(time);
        double near = hours.get(hour)
                + hours.get((hour + 1) % HOURS_A_DAY)
                + hours.get((hour + HOURS_A_DAY - 1) % HOURS_A_DAY);
        return near < RARE * hours.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The habit with one window more. */
    public Habit learn(ObservedWindow seen) {
        double weight = Math.max(1.0 / (windows + 1), SLOWEST);
        Map<String, Double> next = new HashMap<>();
        seen.values()
                .forEach((feature, value) ->
                        next.put(feature.label(), mean(feature) + weight * (value - mean(feature))));
        List<Double> nextHours = new ArrayList<>(hours);
        nextHours.replaceAll(count -> count * HOUR_DECAY);
        int hour = hour(seen.window().from());
        nextHours.set(hour, nextHours.get(hour) + 1);
        TrafficSource source = seen.window().source();
        return new Habit(
                windows + 1,
                since,
                next,
                nextHours,
                latest(clients, source.clients()),
                latest(countries, source.countries()));
    }

    private static List<String> latest(List<String> known, List<String> seen) {
        SequencedSet<String> names = new LinkedHashSet<>(known);
        seen.forEach(names::addLast);
        List<String> all = List.copyOf(names);
        return all.subList(Math.max(0, all.size() - MOST_NAMES), all.size());
    }

    private static int hour(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getHour();
    }
}
