package dev.medley.predictions.exports;

import dev.medley.models.Emotion;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionSpeaker;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Predictions and their parts as lines of a table. */
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

    private static final List<String> LAST = List.of(
            PredictionOptions.OTHER, "channel", "windowMs", "hopMs", "purpose", "consentId", "correction", "note");

    private PredictionTable() {}

    static List<String> columns() {
        List<String> columns = new ArrayList<>(FIRST);
        Arrays.stream(Emotion.values()).map(Emotion::label).forEach(columns::add);
        columns.addAll(LAST);
        return columns;
    }

    static List<@Nullable Object> whole(ExportedPrediction exported) {
        MadePrediction prediction = exported.prediction();
        Verdict verdict = prediction.verdict();
        List<TimelineSegment> timeline = prediction.timeline();
        List<@Nullable Object> cells = first(prediction, "whole");
        cells.add(timeline.isEmpty() ? null : timeline.getFirst().startMs());
        cells.add(timeline.isEmpty() ? null : timeline.getLast().endMs());
        addVerdict(verdict.dominant(), verdict.probabilities(), cells);
        cells.add(verdict.abstained());
        cells.add(codes(verdict.warnings()));
        cells.add(verdict.model().provider());
        cells.add(verdict.model().name());
        cells.add(verdict.model().version());
        addProbabilities(verdict.probabilities(), null, cells);
        PredictionOptions options = prediction.options();
        cells.add(options.windowMs());
        cells.add(options.hopMs());
        cells.add(options.purpose() == null ? null : options.purpose().label());
        cells.add(options.consentId());
        cells.add(exported.correctedEmotion());
        cells.add(exported.correction() == null ? null : exported.correction().note());
        return cells;
    }

    /** A line for each step of its timelines, each utterance, each window and each speaker. */
    static Stream<List<@Nullable Object>> parts(ExportedPrediction exported) {
        MadePrediction prediction = exported.prediction();
        PredictionParts parts = prediction.parts();
        Stream<List<@Nullable Object>> ofSpeakers = parts.speakers().stream()
                .flatMap(speaker -> Stream.concat(
                        Stream.of(speaker(prediction, speaker)),
                        Stream.concat(
                                speaker.timeline().stream().map(part -> segment(prediction, part, speaker.channel())),
                                speaker.windows().stream()
                                        .map(window -> window(prediction, window, speaker.channel())))));
        return Stream.of(
                        parts.timeline().stream().map(part -> segment(prediction, part, null)),
                        parts.allUtterances().stream().map(utterance -> utterance(prediction, utterance)),
                        parts.windows().stream().map(window -> window(prediction, window, null)),
                        ofSpeakers)
                .flatMap(Function.identity());
    }

    private static List<@Nullable Object> segment(
            MadePrediction prediction, TimelineSegment segment, @Nullable Integer channel) {
        List<@Nullable Object> cells = first(prediction, "segment");
        cells.add(segment.startMs());
        cells.add(segment.endMs());
        addVerdict(Likeliest.of(segment), segment.probabilities(), cells);
        cells.addAll(Arrays.asList(null, null, null, null, null));
        addProbabilities(segment.probabilities(), channel, cells);
        return cells;
    }

    private static List<@Nullable Object> utterance(MadePrediction prediction, PredictionUtterance utterance) {
        List<@Nullable Object> cells = first(prediction, "utterance");
        cells.add(utterance.startMs());
        cells.add(utterance.endMs());
        addVerdict(utterance.dominant(), utterance.probabilities(), cells);
        cells.add(utterance.abstained());
        cells.add(codes(utterance.warnings()));
        cells.addAll(Arrays.asList(null, null, null));
        addProbabilities(utterance.probabilities(), utterance.channel(), cells);
        return cells;
    }

    private static List<@Nullable Object> window(
            MadePrediction prediction, PredictionWindow window, @Nullable Integer channel) {
        List<@Nullable Object> cells = first(prediction, "window");
        cells.add(window.startMs());
        cells.add(window.endMs());
        addVerdict(window.dominant(), window.probabilities(), cells);
        cells.add(window.abstained());
        cells.add(codes(Objects.requireNonNullElse(window.warnings(), List.of())));
        cells.addAll(Arrays.asList(null, null, null));
        addProbabilities(window.probabilities(), channel, cells);
        return cells;
    }

    private static List<@Nullable Object> speaker(MadePrediction prediction, PredictionSpeaker speaker) {
        List<@Nullable Object> cells = first(prediction, "speaker");
        cells.addAll(Arrays.asList(null, null));
        addVerdict(speaker.dominant(), speaker.probabilities(), cells);
        cells.add(speaker.abstained());
        cells.add(codes(speaker.warnings()));
        cells.addAll(Arrays.asList(null, null, null));
        addProbabilities(speaker.probabilities(), speaker.channel(), cells);
        return cells;
    }

    private static List<@Nullable Object> first(MadePrediction prediction, String part) {
        return new ArrayList<>(Arrays.asList(prediction.id(), prediction.recordingId(), prediction.createdAt(), part));
    }

    private static void addVerdict(
            @Nullable String emotion, Map<String, Double> probabilities, List<@Nullable Object> cells) {
        cells.add(emotion);
        cells.add(emotion == null ? null : probabilities.get(emotion));
    }

    private static String codes(List<CautionView> warnings) {
        return warnings.stream().map(CautionView::code).collect(Collectors.joining(" "));
    }

    private static void addProbabilities(
            Map<String, Double> probabilities, @Nullable Integer channel, List<@Nullable Object> cells) {
        for (Emotion emotion : Emotion.values()) {
            cells.add(probabilities.get(emotion.label()));
        }
        cells.add(probabilities.get(PredictionOptions.OTHER));
        cells.add(channel);
    }
}
