package dev.medley.predictions.exports;

import dev.medley.models.Emotion;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Predictions and their timelines as lines of a table. */
final class PredictionTable {

    private static final List<String> FIRST = List.of(
            "predictionId",
            "recordingId",
            "createdAt",
            "part",
            "startMs",
            "endMs",
            "emotion",
            "probability",
            "abstained",
            "warnings",
            "provider",
            "model",
            "version");

    private PredictionTable() {}

    static List<String> columns() {
        List<String> columns = new ArrayList<>(FIRST);
        Arrays.stream(Emotion.values()).map(Emotion::label).forEach(columns::add);
        return columns;
    }

    static List<@Nullable Object> whole(MadePrediction prediction) {
        Verdict verdict = prediction.verdict();
        List<TimelineSegment> timeline = prediction.timeline();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(prediction.id());
        cells.add(prediction.recordingId());
        cells.add(prediction.createdAt());
        cells.add("whole");
        cells.add(timeline.isEmpty() ? null : timeline.getFirst().startMs());
        cells.add(timeline.isEmpty() ? null : timeline.getLast().endMs());
        cells.add(verdict.dominant());
        cells.add(prediction.confidence());
        cells.add(verdict.abstained());
        cells.add(verdict.warnings().stream().map(CautionView::code).collect(Collectors.joining(" ")));
        cells.add(verdict.model().provider());
        cells.add(verdict.model().name());
        cells.add(verdict.model().version());
        addProbabilities(verdict.probabilities(), cells);
        return cells;
    }

    static List<@Nullable Object> part(MadePrediction prediction, TimelineSegment segment) {
        String likeliest = Likeliest.of(segment);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(prediction.id());
        cells.add(prediction.recordingId());
        cells.add(prediction.createdAt());
        cells.add("segment");
        cells.add(segment.startMs());
        cells.add(segment.endMs());
        cells.add(likeliest);
        cells.add(likeliest == null ? null : segment.probabilities().get(likeliest));
        cells.addAll(Arrays.asList(null, null, null, null, null));
        addProbabilities(segment.probabilities(), cells);
        return cells;
    }

    private static void addProbabilities(Map<String, Double> probabilities, List<@Nullable Object> cells) {
        for (Emotion emotion : Emotion.values()) {
            cells.add(probabilities.get(emotion.label()));
        }
    }
}
