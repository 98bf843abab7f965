package dev.medley.chat.feedback;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What feedback says, over a time. */
@Serdeable
@Schema(description = "What feedback says, over a time")
public record FeedbackAnalysis(
        @Schema(description = "Answers that were finished") int answers,

        int up,
        int down,

        @Nullable @Schema(description = "The share of thumbs up; null where there is no feedback")
        Double satisfaction,

        List<CategoryCount> categories,
        List<DayCount> days,

        @Schema(description = "Documents whose answers are liked least, at most 20")
        List<DocumentCount> worstDocuments) {

    public FeedbackAnalysis {
        categories = List.copyOf(categories);
        days = List.copyOf(days);
        worstDocuments = List.copyOf(worstDocuments);
    }

    /** How often a category is named. */
    @Serdeable
    @Schema(name = "FeedbackCategoryCount")
    public record CategoryCount(FeedbackCategory category, int count) {}

    /** The feedback of a day, in UTC. */
    @Serdeable
    @Schema(name = "FeedbackDay")
    public record DayCount(LocalDate day, int up, int down) {}

    /** The feedback to answers that cite a document. */
    @Serdeable
    @Schema(name = "FeedbackOfDocument")
    public record DocumentCount(
            UUID documentId,

            @Nullable @Schema(description = "Its title, where one may read it oneself")
            String title,

            int up,
            int down) {}
}
