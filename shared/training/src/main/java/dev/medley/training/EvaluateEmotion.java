package dev.medley.training;

import dev.medley.models.audio.AudioModels;
import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionClassifier.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures the emotion model on speakers whom it has not heard: five folds over a folder of recordings with {@code
 * labels.csv}. Arguments are the folder, and optionally a folder to keep features in.
 */
public final class EvaluateEmotion {
    /** Below it, readings are called undecided. */
    private static final double LEAST_PROBABLE = 0.4;

    private final List<Clip> clips;
    private final Map<String, List<Clip>> corpora;

    private EvaluateEmotion(List<Clip> clips) {
        this.clips = clips;
        corpora = clips.stream().collect(Collectors.groupingBy(Clip::corpus, TreeMap::new, Collectors.toList()));
    }

    public static void main(String[] args) throws IOException {
        List<Clip> clips = Clip.of(Path.of(args[0]));
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            Path kept = Path.of(args.length > 1 ? args[1] : "target/features");
            List<Example> examples = new Examples(models.emotionFeatures(), kept).of(clips);
            List<CrossValidation.Fold> folds = CrossValidation.of(examples);
            List<CrossValidation.Fold> calibrated = CrossValidation.calibrated(folds);
            EvaluateEmotion evaluation = new EvaluateEmotion(clips);
            evaluation.judge("Unheard speakers, before calibration", folds);
            evaluation.judge("Unheard speakers, after calibration", calibrated);
            evaluation.crossCorpora(examples, calibrated.getFirst().classifier());
            new PublishedReadings(models).print(calibrated);
        }
    }

    private void judge(String title, List<CrossValidation.Fold> folds) {
        ClipJudgements judgements = new ClipJudgements();
        folds.forEach(fold -> judgements.add(fold.classifier(), fold.passages()));
        System.out.println(title);
        corpora.forEach((corpus, own) -> {
            Report.print(corpus, judgements.scores(own));
            Report.printConfusion(judgements.scores(own));
        });
        Report.print("all", judgements.scores(clips));
    }

    /** What becomes of voices from elsewhere: each corpus is read by a model that knows only one other. */
    private void crossCorpora(List<Example> examples, EmotionClassifier calibrated) {
        System.out.println("Another corpus, labels that both have");
        Map<String, List<Example>> own = examples.stream()
                .collect(Collectors.groupingBy(example -> example.clip().corpus(), TreeMap::new, Collectors.toList()));
        own.forEach((from, known) -> {
            EmotionClassifier classifier = EmotionTrainer.train(known, "cross")
                    .with(calibrated.homes().stream().collect(Collectors.toMap(Home::corpus, Home::calibration)));
            own.forEach((to, foreign) -> {
                if (!from.equals(to)) {
                    readForeign(from + " reads " + to, classifier, foreign);
                }
            });
        });
    }

    private static void readForeign(String name, EmotionClassifier classifier, List<Example> foreign) {
        List<Example> passages = foreign.stream()
                .filter(Example::original)
                .filter(example -> classifier.labels().contains(example.clip().emotion()))
                .toList();
        print(name, classifier, passages);
        print(
                "  answered",
                classifier,
                passages.stream()
                        .filter(example -> isAnswered(classifier, example))
                        .toList());
        long unfamiliar = passages.stream()
                .filter(example -> classifier.strangeness(example.features()) > 1)
                .count();
        System.out.printf("  %-22s %d of %d passages unfamiliar%n", "", unfamiliar, passages.size());
    }

    private static void print(String name, EmotionClassifier classifier, List<Example> passages) {
        ClipJudgements judgements = new ClipJudgements();
        judgements.add(classifier, passages);
        Report.print(
                name,
                judgements.scores(
                        passages.stream().map(Example::clip).distinct().toList()));
    }

    /** Whether what is published has neither of the doubts that strange voices raise. */
    private static boolean isAnswered(EmotionClassifier classifier, Example example) {
        return classifier.strangeness(example.features()) <= 1
                && Arrays.stream(classifier.logProbabilities(example.features()))
                        .anyMatch(logarithm -> Math.exp(logarithm) >= LEAST_PROBABLE);
    }
}
