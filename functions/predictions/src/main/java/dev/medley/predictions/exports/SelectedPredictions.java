package dev.medley.predictions.exports;

import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.corrections.EmotionCorrection;
import dev.medley.predictions.corrections.EmotionCorrectionRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads predictions with what their owner says of them. */
@Singleton
class SelectedPredictions {

    private final PredictionRepository predictions;
    private final EmotionCorrectionRepository corrections;

    SelectedPredictions(PredictionRepository predictions, EmotionCorrectionRepository corrections) {
        this.predictions = predictions;
        this.corrections = corrections;
    }

    List<ExportedPrediction> read(List<UUID> ids, UUID ownerId) {
        Map<UUID, EmotionCorrection> own = corrections.all(ids, ownerId).stream()
                .collect(Collectors.toMap(EmotionCorrection::predictionId, Function.identity()));
        return predictions.made(ids, ownerId).stream()
                .map(made -> new ExportedPrediction(made, own.get(made.id())))
                .toList();
    }
}
