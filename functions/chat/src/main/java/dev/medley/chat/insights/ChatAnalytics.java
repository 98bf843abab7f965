package dev.medley.chat.insights;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How questions are asked and answered, over a time. */
@Serdeable
@Schema(description = "How questions are asked and answered, over a time")
public record ChatAnalytics(
        Volume volume, Engagement engagement, Latency latency, Quality quality, Retrieval retrieval, List<Day> days) {

    public ChatAnalytics {
        days = List.copyOf(days);
    }

    /** How much is asked. */
    @Serdeable
    @Schema(name = "ChatVolume")
    public record Volume(
            int conversations,

            @Schema(description = "Answers that were asked for, those made again too")
            int answers,

            @Schema(description = "Of these, finished") int finished,

            @Schema(description = "Accounts that asked") int users,

            @Schema(description = "What models cost, in millionths of a dollar")
            long costMicros) {}

    /** How people use it. */
    @Serdeable
    @Schema(name = "ChatEngagement")
    public record Engagement(
            @Schema(description = "Accounts that asked on two days or more")
            int returningUsers,

            double questionsPerConversation,

            @Schema(description = "Characters of a question")
            double questionLength,

            @Schema(description = "The share of conversations whose last answer said something and was not disliked")
            @Nullable
            Double resolution) {}

    /** From the question to the answer. */
    @Serdeable
    @Schema(name = "ChatLatency")
    public record Latency(
            @Nullable Integer p50Ms,
            @Nullable Integer p95Ms,
            @Nullable Integer p99Ms) {}

    /** How good answers are. */
    @Serdeable
    @Schema(name = "ChatQuality")
    public record Quality(
            @Nullable @Schema(description = "The share of finished answers that say something")
            Double answered,

            @Nullable @Schema(description = "The mean share of sentences that a source supports")
            Double groundedness,

            @Schema(description = "Thumbs up") int up,
            @Schema(description = "Thumbs down") int down,

            @Schema(description = "How many samples were judged")
            int judged,

            @Nullable @Schema(description = "Their mean: 1 is correct, 0.5 partly, 0 wrong")
            Double correctness) {}

    /** How well passages are found. */
    @Serdeable
    @Schema(name = "ChatRetrieval")
    public record Retrieval(
            @Nullable @Schema(description = "The share of answers that passages were found for")
            Double hitRate,

            @Nullable Double passagesPerAnswer,
            @Nullable Double citationsPerAnswer) {}

    /** A day, in UTC. */
    @Serdeable
    @Schema(name = "ChatDay")
    public record Day(LocalDate day, int answers, int answered, int users, long costMicros) {}
}
