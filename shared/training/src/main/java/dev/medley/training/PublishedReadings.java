package dev.medley.training;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.audio.EmotionClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures what callers get: eight emotions, doubts, and a timeline. */
final class PublishedReadings {
    private final AudioModels models;
    private final List<Judgement> all = new ArrayList<>();
    private final List<Judgement> undoubted = new ArrayList<>();
    private final List<Judgement> timeline = new ArrayList<>();
    private final Map<Doubt, Integer> doubts = new EnumMap<>(Doubt.class);

    PublishedReadings(AudioModels models) {
        this.models = models;
    }

    void print(List<CrossValidation.Fold> folds) throws IOException {
        for (CrossValidation.Fold fold : folds) {
            EmotionModel model = models.emotion(fold.classifier());
            for (Clip clip :
                    fold.heldOut().stream().map(Example::clip).distinct().toList()) {
                add(clip, model.read(RecordingReader.read(clip.file())));
            }
        }
        System.out.println("Unheard speakers, eight emotions as published");
        Report.print("all readings", new Scores(all));
        Report.print("without doubts", new Scores(undoubted));
        Report.print("steps of the timeline", new Scores(timeline));
        System.out.println("  doubts " + doubts);
    }

    private void add(Clip clip, EmotionReading reading) {
        String truth = clip.emotion().equals(EmotionClassifier.BOREDOM) ? Emotion.NEUTRAL.label() : clip.emotion();
        Judgement judgement = judge(truth, reading.probabilities());
        all.add(judgement);
        if (reading.doubts().isEmpty()) {
            undoubted.add(judgement);
        }
        reading.doubts().forEach(doubt -> doubts.merge(doubt, 1, Integer::sum));
        if (reading.timeline().size() > 1) {
            reading.timeline().forEach(step -> timeline.add(judge(truth, step.probabilities())));
        }
    }

    private static Judgement judge(String truth, Map<Emotion, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new Judgement(truth, best.getKey().label(), best.getValue()))
                .orElse(Judgement.none(truth));
    }
}
