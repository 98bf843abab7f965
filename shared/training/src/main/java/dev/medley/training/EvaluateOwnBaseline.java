package dev.medley.training;

import dev.medley.models.Emotion;
import dev.medley.models.OwnBaseline;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.audio.EmotionClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures what it is worth to hold speakers against themselves: five folds, passages of speakers whom the model has not
 * heard, with several shares of the baseline. Arguments are those of {@link EvaluateEmotion}.
 */
public final class EvaluateOwnBaseline {

    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    private static final int MOST_OF_ONE = 7;

    /** A passage and what the model says of it. */
    private record Heard(String corpus, String truth, Map<Emotion, Double> probabilities) {}

    private EvaluateOwnBaseline() {}

    public static void main(String[] args) throws IOException {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            Path kept = Path.of(args.length > 1 ? args[1] : "target/features");
            List<Example> examples = new Examples(models.emotionFeatures(), kept).of(Clip.of(Path.of(args[0])));
            List<List<Heard>> speakers = speakers(CrossValidation.calibrated(CrossValidation.of(examples)));
            System.out.println("Baselines of all that a speaker says, every emotion as often");
            print(speakers, List.of());
            System.out.println("Baselines of ten passages, seven of them of one emotion, each emotion in turn");
            print(speakers, List.of(Emotion.values()));
        }
    }

    private static List<List<Heard>> speakers(List<CrossValidation.Fold> folds) {
        Map<String, List<Heard>> speakers = new TreeMap<>();
        for (CrossValidation.Fold fold : folds) {
            for (Example passage : fold.passages()) {
                Clip clip = passage.clip();
                speakers.computeIfAbsent(clip.corpus() + "/" + clip.speaker(), _ -> new ArrayList<>())
                        .add(heard(fold.classifier(), passage));
            }
        }
        return speakers.values().stream()
                .filter(passages -> passages.size() >= OwnBaseline.LEAST_SEGMENTS)
                .toList();
    }

    private static Heard heard(EmotionClassifier classifier, Example passage) {
        double[] logarithms = classifier.logProbabilities(passage.features());
        Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);
        for (int i = 0; i < logarithms.length; i++) {
            probabilities.merge(emotion(classifier.labels().get(i)), Math.exp(logarithms[i]), Double::sum);
        }
        Clip clip = passage.clip();
        return new Heard(clip.corpus(), emotion(clip.emotion()).label(), probabilities);
    }

    private static Emotion emotion(String label) {
        return label.equals(EmotionClassifier.BOREDOM)
                ? Emotion.NEUTRAL
                : Emotion.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /**
     * Prints the scores.
     *
     * @param lopsided the emotions that most of a baseline is made of; none for baselines of all
     */
    private static void print(List<List<Heard>> speakers, List<Emotion> lopsided) {
        for (double share : SHARES) {
            Map<String, List<Judgement>> judgements = new TreeMap<>();
            for (List<Heard> speaker : speakers) {
                if (lopsided.isEmpty()) {
                    judge(speaker, speaker, share, judgements);
                }
                lopsided.forEach(emotion -> judge(speaker, lopsided(speaker, emotion), share, judgements));
            }
            judgements.forEach((corpus, all) ->
                    Report.print(String.format(Locale.ROOT, "%s, share %.2f", corpus, share), new Scores(all)));
        }
    }

    /** Ten passages, most of one emotion; none where there are not so many. */
    private static List<Heard> lopsided(List<Heard> speaker, Emotion emotion) {
        List<Heard> one = speaker.stream()
                .filter(heard -> heard.truth().equals(emotion.label()))
                .limit(MOST_OF_ONE)
                .toList();
        List<Heard> others = speaker.stream()
                .filter(heard -> !heard.truth().equals(emotion.label()))
                .sorted(Comparator.comparing(Heard::truth))
                .collect(Collectors.toCollection(ArrayList::new));
        if (one.size() < MOST_OF_ONE) {
            return List.of();
        }
        List<Heard> ten = new ArrayList<>(one);
        for (int i = 0; ten.size() < OwnBaseline.LEAST_SEGMENTS; i++) {
            ten.add(others.get(i * others.size() / (OwnBaseline.LEAST_SEGMENTS - MOST_OF_ONE)));
        }
        return List.copyOf(ten);
    }

    private static void judge(
            List<Heard> speaker, List<Heard> segments, double share, Map<String, List<Judgement>> judgements) {
        if (segments.isEmpty()) {
            return;
        }
        OwnBaseline baseline =
                OwnBaseline.of(segments.stream().map(Heard::probabilities).toList(), share);
        for (Heard heard : speaker) {
            Map.Entry<Emotion, Double> best = baseline.applied(heard.probabilities()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow();
            judgements
                    .computeIfAbsent(heard.corpus(), _ -> new ArrayList<>())
                    .add(new Judgement(heard.truth(), best.getKey().label(), best.getValue()));
        }
    }
}
