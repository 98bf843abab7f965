package dev.medley.accountdata.activity.web;

import dev.medley.accountdata.activity.Statistic;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What happened to an account, counted")
record StatisticsView(
        long logins,
        long recordings,
        long rejectedRecordings,
        long recordedMs,
        long predictions,
        long transcriptions,
        long transcripts,
        Map<String, Long> emotions,

        @Schema(description = "Every kind of event that concerns the account, by its type, and how often it happened")
        Map<String, Long> counts,

        @Nullable Instant lastActiveAt) {

    private static final String EMOTION = "emotion.";

    static StatisticsView of(List<Statistic> statistics) {
        Map<String, Long> counts = statistics.stream().collect(Collectors.toMap(Statistic::name, Statistic::value));
        Map<String, Long> emotions = statistics.stream()
                .filter(statistic -> statistic.name().startsWith(EMOTION))
                .collect(Collectors.toMap(s -> s.name().substring(EMOTION.length()), Statistic::value));
        return new StatisticsView(
                counts.getOrDefault("session.started", 0L),
                counts.getOrDefault("recording.ready", 0L),
                counts.getOrDefault("recording.rejected", 0L),
                counts.getOrDefault("recording.durationMs", 0L),
                counts.getOrDefault("prediction.finished.succeeded", 0L),
                counts.getOrDefault("transcription.finished.succeeded", 0L),
                counts.getOrDefault("transcript.finished.succeeded", 0L),
                emotions,
                counts,
                statistics.stream()
                        .map(Statistic::lastAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }
}
