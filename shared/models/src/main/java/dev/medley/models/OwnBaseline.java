package dev.medley.models;

import dev.medley.models.EmotionReading.Doubt;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a voice expresses on average over its own utterances, taken away from what it expresses in each: the logarithms of
 * the probabilities lose a share of their mean over the utterances. A voice that always sounds a little sad to the model is
 * then sad where it is sadder than itself.
 */
public final class OwnBaseline {

    /** With fewer the mean says more of what was said than of who said it. */
    public static final int LEAST_SEGMENTS = 10;

    /** How much of the mean is taken away; the model card says what is known of it. */
    public static final double SHARE = 0.5;

    /** Probabilities below it are as good as none. */
    private static final double LEAST = 1e-4;

    /** Where no emotion is more probable, none stands out. */
    private static final double STANDS_OUT = 0.4;

    /** Utterances with these tell nothing of the voice. */
    private static final Set<Doubt> UNUSABLE = EnumSet.of(Doubt.TOO_SHORT, Doubt.NO_SPEECH, Doubt.POOR_SOUND);

    private final Map<Emotion, Double> means;
    private final double share;

    private OwnBaseline(Map<Emotion, Double> means, double share) {
        this.means = means;
        this.share = share;
    }

    /** The utterances by which a voice is known. */
    public static List<Map<Emotion, Double>> segments(EmotionReading reading) {
        return reading.utterances().stream()
                .filter(utterance -> utterance.doubts().stream().noneMatch(UNUSABLE::contains))
                .map(EmotionReading.Utterance::probabilities)
                .toList();
    }

    /** The baseline of a voice, by its readings. */
    public static OwnBaseline of(List<Map<Emotion, Double>> segments) {
        return of(segments, SHARE);
    }

    /** The same with another share of it taken away, for those who measure. */
    public static OwnBaseline of(List<Map<Emotion, Double>> segments, double share) {
        Map<Emotion, Double> means = new EnumMap<>(Emotion.class);
        for (Map<Emotion, Double> segment : segments) {
            for (Emotion emotion : Emotion.values()) {
                double probability = Math.max(LEAST, segment.getOrDefault(emotion, 0.0));
                means.merge(emotion, Math.log(probability) / segments.size(), Double::sum);
            }
        }
        return new OwnBaseline(means, share);
    }

    /** The reading, held against the baseline: the whole, its timeline and its utterances. */
    public EmotionReading applied(EmotionReading reading) {
        Map<Emotion, Double> probabilities = applied(reading.probabilities());
        return new EmotionReading(
                probabilities,
                reading.timeline().stream()
                        .map(span ->
                                new EmotionReading.Span(span.startMs(), span.endMs(), applied(span.probabilities())))
                        .toList(),
                reading.utterances().stream().map(this::applied).toList(),
                doubts(probabilities, reading.doubts()),
                reading.model());
    }

    private EmotionReading.Utterance applied(EmotionReading.Utterance utterance) {
        Map<Emotion, Double> probabilities = applied(utterance.probabilities());
        return new EmotionReading.Utterance(
                utterance.startMs(), utterance.endMs(), probabilities, doubts(probabilities, utterance.doubts()));
    }

    /** The probabilities of one reading, held against the baseline. */
    public Map<Emotion, Double> applied(Map<Emotion, Double> probabilities) {
        Map<Emotion, Double> weights = new EnumMap<>(Emotion.class);
        probabilities.forEach((emotion, probability) ->
                weights.put(emotion, probability * Math.exp(-share * means.getOrDefault(emotion, 0.0))));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, weight) -> weight / sum);
        return weights;
    }

    /** Whether something stands out is another question now. */
    private static Set<Doubt> doubts(Map<Emotion, Double> probabilities, Set<Doubt> before) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(before);
        doubts.remove(Doubt.UNDECIDED);
        if (!probabilities.isEmpty()
                && probabilities.values().stream().noneMatch(probability -> probability >= STANDS_OUT)) {
            doubts.add(Doubt.UNDECIDED);
        }
        return doubts;
    }
}
