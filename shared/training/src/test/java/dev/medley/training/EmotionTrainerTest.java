package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionFeatures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmotionTrainerTest {
    private static final List<String> EMOTIONS = List.of("angry", "happy", "sad");
    private final Random random = new Random(1);

    @Test
    void learnsWhatSetsEmotionsApart() {
        List<CrossValidation.Fold> folds = CrossValidation.calibrated(CrossValidation.of(examples()));
        ClipJudgements judgements = new ClipJudgements();
        folds.forEach(fold -> judgements.add(fold.classifier(), fold.passages()));

        Scores scores = judgements.scores(examples().stream().map(Example::clip).toList());

        assertThat(scores.averageRecall()).isGreaterThan(0.9);
    }

    @Test
    void calibrationKeepsUnheardSpeakersFamiliarAndStrangersOut() {
        List<Example> examples = examples();
        EmotionClassifier classifier =
                ClassifierCalibration.of(EmotionTrainer.train(examples, "3"), CrossValidation.of(examples));
        float[] stranger = examples.getFirst().features().clone();
        for (int i = 0; i < stranger.length; i++) {
            stranger[i] += 3;
        }

        assertThat(classifier.version()).isEqualTo("3");
        assertThat(classifier.strangeness(examples.getFirst().features())).isLessThan(1);
        assertThat(classifier.strangeness(stranger)).isGreaterThan(1);
    }

    @Test
    void aClipWithoutSpeechHasNoAnswer() {
        Clip silent = clip("someone", "sad");

        assertThat(new ClipJudgements().scores(List.of(silent)).judgements()).containsExactly(Judgement.none("sad"));
    }

    /** Ten speakers who each raise some features for each emotion. */
    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int speaker = 0; speaker < 10; speaker++) {
            for (int emotion = 0; emotion < EMOTIONS.size(); emotion++) {
                float[] features = new float[EmotionFeatures.SIZE];
                for (int i = 0; i < features.length; i++) {
                    features[i] = (float) random.nextGaussian() + (i % 10 == emotion ? 1 : 0);
                }
                examples.add(new Example(clip("speaker" + speaker, EMOTIONS.get(emotion)), true, 16_000, features));
            }
        }
        return examples;
    }

    private static Clip clip(String speaker, String emotion) {
        return new Clip(Path.of(speaker, emotion), "made up", speaker, emotion);
    }
}
