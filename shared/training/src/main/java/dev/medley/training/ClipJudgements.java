package dev.medley.training;

import dev.medley.models.audio.EmotionClassifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What classifiers say of clips: the mean over the passages of a clip, weighted by their lengths. */
final class ClipJudgements {
    private final Map<Clip, Judgement> judgements = new LinkedHashMap<>();

    /** Judges the clips of some passages. */
    void add(EmotionClassifier classifier, List<Example> passages) {
        passages.stream()
                .collect(Collectors.groupingBy(Example::clip))
                .forEach((clip, own) -> judgements.put(clip, judge(classifier, clip, own)));
    }

    /** One judgement for each of the clips; those in which no speech was found have no answer. */
    Scores scores(List<Clip> clips) {
        List<Judgement> own = new ArrayList<>();
        for (Clip clip : clips) {
            own.add(judgements.getOrDefault(clip, Judgement.none(clip.emotion())));
        }
        return new Scores(own);
    }

    private static Judgement judge(EmotionClassifier classifier, Clip clip, List<Example> passages) {
        double[] probabilities = new double[classifier.labels().size()];
        double length = passages.stream().mapToInt(Example::samples).sum();
        for (Example passage : passages) {
            double[] logarithms = classifier.logProbabilities(passage.features());
            for (int label = 0; label < probabilities.length; label++) {
                probabilities[label] += Math.exp(logarithms[label]) * passage.samples() / length;
            }
        }
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return new Judgement(clip.emotion(), classifier.labels().get(best), probabilities[best]);
    }
}
