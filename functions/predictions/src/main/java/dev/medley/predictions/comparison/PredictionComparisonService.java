package dev.medley.predictions.comparison;

import dev.medley.kernel.Refusal;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.PredictionRepository;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds predictions of an account against each other. */
@Singleton
public class PredictionComparisonService {

    private static final int MOST = 20;

    private final PredictionRepository predictions;

    PredictionComparisonService(PredictionRepository predictions) {
        this.predictions = predictions;
    }

    /**
     * Compares predictions.
     *
     * @param ids the first is what the others are held against
     * @throws Refusal {@code comparison-invalid}, {@code prediction-not-ready}, {@code prediction-unknown}
     */
    public PredictionComparison compare(UUID ownerId, List<UUID> ids) {
        if (ids.size() < 2 || ids.size() > MOST || new HashSet<>(ids).size() < ids.size()) {
            throw Refusal.invalid("comparison-invalid", "/ids", "Name 2 to " + MOST + " predictions, each once.");
        }
        Map<UUID, MadePrediction> made = predictions.made(ids, ownerId).stream()
                .collect(Collectors.toMap(MadePrediction::id, Function.identity()));
        if (made.size() < ids.size()) {
            throw predictions.count(ids, ownerId) < ids.size()
                    ? Refusal.notFound("prediction-unknown", "There is no such prediction.")
                    : Refusal.conflict("prediction-not-ready", "Not all of them are made.");
        }
        return PredictionComparison.of(ids.stream().map(made::get).toList());
    }
}
