package dev.medley.predictions.exports;

import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labels on one line of time, none of which overlap: a timeline, the utterances of a speaker, or windows. What is abstained
 * from is said to be.
 */
record LabelTier(String name, List<Label> labels) {

    static final String TIMELINE = "emotion";

    /** From, to and what stands there. */
    record Label(long startMs, long endMs, String text) {}

    /** Those of a prediction that are not empty. */
    static List<LabelTier> of(MadePrediction prediction) {
        PredictionParts parts = prediction.parts();
        Verdict verdict = prediction.verdict();
        List<LabelTier> tiers = new ArrayList<>();
        tiers.add(timeline(TIMELINE, parts.timeline(), verdict.abstained()));
        tiers.add(whole("whole", prediction));
        tiers.addAll(utterances(parts));
        tiers.addAll(windows("windows", parts.windows(), prediction));
        parts.speakers().forEach(speaker -> {
            tiers.add(timeline(TIMELINE + "-channel-" + speaker.channel(), speaker.timeline(), speaker.abstained()));
            tiers.addAll(windows("windows-channel-" + speaker.channel(), speaker.windows(), prediction));
        });
        return tiers.stream().filter(tier -> !tier.labels.isEmpty()).toList();
    }

    /** A question mark stands behind what the whole abstains from naming. */
    private static LabelTier timeline(String name, List<TimelineSegment> timeline, boolean abstained) {
        return new LabelTier(
                name,
                timeline.stream()
                        .filter(segment -> !segment.probabilities().isEmpty())
                        .map(segment -> new Label(
                                segment.startMs(),
                                segment.endMs(),
                                named(Likeliest.of(segment), abstained ? "?" : "", segment.probabilities())))
                        .toList());
    }

    private static LabelTier whole(String name, MadePrediction prediction) {
        Verdict verdict = prediction.verdict();
        List<TimelineSegment> timeline = prediction.timeline();
        return new LabelTier(
                name,
                verdict.abstained() && !timeline.isEmpty()
                        ? List.of(new Label(
                                timeline.getFirst().startMs(),
                                timeline.getLast().endMs(),
                                abstained(verdict.warnings())))
                        : List.of());
    }

    private static List<LabelTier> utterances(PredictionParts parts) {
        Map<String, List<PredictionUtterance>> byChannel = parts.allUtterances().stream()
                .collect(Collectors.groupingBy(
                        utterance -> utterance.channel() == null
                                ? "utterances"
                                : "utterances-channel-" + utterance.channel(),
                        TreeMap::new,
                        Collectors.toList()));
        return byChannel.entrySet().stream()
                .map(entry -> new LabelTier(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(utterance -> new Label(
                                        utterance.startMs(),
                                        utterance.endMs(),
                                        utterance.dominant() == null
                                                ? abstained(utterance.warnings())
                                                : named(utterance.dominant(), "", utterance.probabilities())))
                                .toList()))
                .toList();
    }

    /** Windows that overlap are dealt out to as many tiers as it takes. */
    private static List<LabelTier> windows(String name, List<PredictionWindow> windows, MadePrediction prediction) {
        Long windowMs = prediction.options().windowMs();
        Long hopMs = prediction.options().hopMs();
        int tiers = windowMs == null || hopMs == null ? 1 : Math.toIntExact(Math.ceilDiv(windowMs, hopMs));
        List<LabelTier> dealt = new ArrayList<>();
        for (int tier = 0; tier < tiers; tier++) {
            List<Label> labels = new ArrayList<>();
            for (int i = tier; i < windows.size(); i += tiers) {
                labels.add(label(windows.get(i)));
            }
            dealt.add(new LabelTier(tiers == 1 ? name : name + "-" + (tier + 1), labels));
        }
        return dealt;
    }

    private static Label label(PredictionWindow window) {
        String text = window.dominant() == null
                ? abstained(Objects.requireNonNullElse(window.warnings(), List.of()))
                : named(window.dominant(), "", window.probabilities());
        return new Label(window.startMs(), window.endMs(), text);
    }

    static String abstained(List<CautionView> warnings) {
        String why = warnings.stream().map(CautionView::code).collect(Collectors.joining(", "));
        return why.isEmpty() ? "abstained" : "abstained: " + why;
    }

    private static String named(@Nullable String emotion, String mark, Map<String, Double> probabilities) {
        return String.format(
                Locale.ROOT,
                "%s%s %.2f",
                String.valueOf(emotion),
                mark,
                probabilities.getOrDefault(String.valueOf(emotion), 0.0));
    }
}
