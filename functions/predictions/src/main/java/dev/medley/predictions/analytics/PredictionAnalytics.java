package dev.medley.predictions.analytics;

import dev.medley.models.Model;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What an account's predictions of a period say together: their distribution, trends, patterns and confidence. */
public final class PredictionAnalytics {

    /** The bins of confidence: tenths. */
    static final int BINS = 10;

    private static final int HOURS = 24;

    private final EmotionTally total = new EmotionTally();
    private final SortedMap<LocalDate, EmotionTally> days = new TreeMap<>();
    private final List<EmotionTally> hours =
            IntStream.range(0, HOURS).mapToObj(_ -> new EmotionTally()).toList();
    private final Map<DayOfWeek, EmotionTally> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<Model, EmotionTally> models = new LinkedHashMap<>();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private final long[] confidence = new long[BINS];

    /** Begins with every day of the period and with every weekday, so that none is missing where nothing was heard. */
    public PredictionAnalytics(PredictionPeriod period) {
        period.from().datesUntil(period.to()).forEach(day -> days.put(day, new EmotionTally()));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            weekdays.put(weekday, new EmotionTally());
        }
    }

    /** Predictions of one outcome. */
    public record Part(String emotion, long predictions, double confidence) {
        private void addTo(EmotionTally tally) {
            tally.add(emotion, predictions, confidence);
        }
    }

    /** Adds to the totals. */
    public void add(String reason, Part part) {
        part.addTo(total);
        if (part.emotion().isEmpty()) {
            reasons.merge(reason, part.predictions(), Long::sum);
        }
    }

    public void add(LocalDate day, Part part) {
        part.addTo(days.computeIfAbsent(day, _ -> new EmotionTally()));
    }

    public void addHour(int hour, Part part) {
        part.addTo(hours.get(hour));
    }

    public void add(DayOfWeek weekday, Part part) {
        part.addTo(weekdays.computeIfAbsent(weekday, _ -> new EmotionTally()));
    }

    public void add(Model model, Part part) {
        part.addTo(models.computeIfAbsent(model, _ -> new EmotionTally()));
    }

    public void addConfidence(int bin, long predictions) {
        confidence[bin] += predictions;
    }

    public EmotionTally total() {
        return total;
    }

    public SortedMap<LocalDate, EmotionTally> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    /** By the Monday with which they begin; the first and the last may be cut by the period. */
    public SortedMap<LocalDate, EmotionTally> weeks() {
        SortedMap<LocalDate, EmotionTally> weeks = new TreeMap<>();
        days.forEach((day, tally) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), tally, EmotionTally::plus));
        return weeks;
    }

    /** By hour of the local day, from 0. */
    public List<EmotionTally> hours() {
        return hours;
    }

    public Map<DayOfWeek, EmotionTally> weekdays() {
        return Collections.unmodifiableMap(weekdays);
    }

    public Map<Model, EmotionTally> models() {
        return Collections.unmodifiableMap(models);
    }

    /** Why no emotion was named, and how often. */
    public SortedMap<String, Long> reasons() {
        return Collections.unmodifiableSortedMap(reasons);
    }

    /** How many predictions name an emotion with a probability of each tenth. */
    public List<Long> confidence() {
        return java.util.Arrays.stream(confidence).boxed().toList();
    }
}
