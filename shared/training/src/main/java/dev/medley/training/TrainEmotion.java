package dev.medley.training;

import dev.medley.models.audio.AudioModels;
import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionModelFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Trains an emotion model on a folder of recordings with {@code labels.csv}: arguments are the folder, the model file to
 * write, the version to give it, and optionally a folder to keep features in.
 */
public final class TrainEmotion {

    private TrainEmotion() {}

    public static void main(String[] args) throws IOException {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            Path kept = Path.of(args.length > 3 ? args[3] : "target/features");
            List<Example> examples = new Examples(models.emotionFeatures(), kept).of(Clip.of(Path.of(args[0])));
            List<CrossValidation.Fold> folds = CrossValidation.of(examples);
            EmotionClassifier classifier = ClassifierCalibration.of(EmotionTrainer.train(examples, args[2]), folds);
            try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
                EmotionModelFile.write(classifier, file);
            }
            System.out.printf("%d examples, labels %s%n", examples.size(), classifier.labels());
            classifier.homes().forEach(home -> System.out.printf("%s %s%n", home.corpus(), home.calibration()));
        }
    }
}
