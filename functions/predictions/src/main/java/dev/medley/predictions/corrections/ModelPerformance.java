package dev.medley.predictions.corrections;

import dev.medley.models.Emotion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How good a model version is, by those of its predictions that people have corrected or confirmed. What it abstained from
 * counts in the rate of abstention and in nothing else: the other measures are of what it answered.
 *
 * @param labelled how many predictions have a truth that has a name
 * @param answered how many of these name an emotion
 * @param unnamed how many name an emotion where people heard none that has a name
 * @param recall unweighted average recall (UAR)
 * @param f1 the macro average
 * @param calibrationError expected, in ten bins (ECE)
 */
public record ModelPerformance(
        ModelActivity activity,
        long labelled,
        long answered,
        long unnamed,
        @Nullable Double accuracy,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double calibrationError,
        List<EmotionPerformance> emotions,
        List<Confusion> confusions) {

    private static final int BINS = 10;

    /** How well one emotion is found. */
    public record EmotionPerformance(
            String emotion,
            long labelled,
            @Nullable Double recall,
            @Nullable Double precision,
            @Nullable Double f1) {

        /** Whether it is true of any prediction, or any says so. */
        boolean occurs() {
            return labelled > 0 || precision != null;
        }
    }

    /** How often the model said one thing where another was true. */
    public record Confusion(String truth, String predicted, long predictions) {}

    static ModelPerformance of(ModelActivity activity, List<LabelledOutcome> outcomes) {
        List<LabelledOutcome> named =
                outcomes.stream().filter(outcome -> outcome.truth() != null).toList();
        List<LabelledOutcome> answered =
                named.stream().filter(outcome -> outcome.predicted() != null).toList();
        List<EmotionPerformance> emotions = Arrays.stream(Emotion.values())
                .map(emotion -> emotion(emotion.label(), answered))
                .filter(EmotionPerformance::occurs)
                .toList();
        return new ModelPerformance(
                activity,
                count(named),
                count(answered),
                count(outcomes.stream()
                        .filter(outcome -> outcome.truth() == null && outcome.predicted() != null)
                        .toList()),
                ratio(count(right(answered)), count(answered)),
                mean(emotions.stream().map(EmotionPerformance::recall).toList()),
                mean(emotions.stream().map(EmotionPerformance::f1).toList()),
                calibrationError(answered),
                emotions,
                confusions(answered));
    }

    private static List<LabelledOutcome> right(List<LabelledOutcome> answered) {
        return answered.stream()
                .filter(outcome -> Objects.equals(outcome.truth(), outcome.predicted()))
                .toList();
    }

    private static EmotionPerformance emotion(String emotion, List<LabelledOutcome> answered) {
        long labelled = count(answered.stream()
                .filter(outcome -> emotion.equals(outcome.truth()))
                .toList());
        long predicted = count(answered.stream()
                .filter(outcome -> emotion.equals(outcome.predicted()))
                .toList());
        long hits = count(right(answered).stream()
                .filter(outcome -> emotion.equals(outcome.truth()))
                .toList());
        return new EmotionPerformance(
                emotion,
                labelled,
                ratio(hits, labelled),
                ratio(hits, predicted),
                ratio(2 * hits, labelled + predicted));
    }

    private static List<Confusion> confusions(List<LabelledOutcome> answered) {
        List<Confusion> confusions = new ArrayList<>();
        for (Emotion truth : Emotion.values()) {
            for (Emotion predicted : Emotion.values()) {
                long predictions = count(answered.stream()
                        .filter(outcome -> truth.label().equals(outcome.truth())
                                && predicted.label().equals(outcome.predicted()))
                        .toList());
                if (predictions > 0) {
                    confusions.add(new Confusion(truth.label(), predicted.label(), predictions));
                }
            }
        }
        return confusions;
    }

    /** By how much confidence and being right differ in each bin, on average over the predictions. */
    private static @Nullable Double calibrationError(List<LabelledOutcome> answered) {
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<LabelledOutcome> inBin = answered.stream()
                    .filter(outcome -> outcome.confidenceBin() == bin)
                    .toList();
            double confidence =
                    inBin.stream().mapToDouble(LabelledOutcome::confidence).sum();
            error += Math.abs(confidence - count(right(inBin)));
        }
        return answered.isEmpty() ? null : error / count(answered);
    }

    private static long count(List<LabelledOutcome> outcomes) {
        return outcomes.stream().mapToLong(LabelledOutcome::predictions).sum();
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Double mean(List<@Nullable Double> values) {
        OptionalDouble mean = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
