package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AnalyticsAnswer", description = "Money is in the smallest unit of the currency")
public record AnswerView(FrameView meta, List<Dimension> dimensions, List<Measure> measures, List<AnswerRowView> rows) {

    @Serdeable
    @Schema(name = "AnalyticsRow")
    public record AnswerRowView(
            @Schema(description = "A value for each dimension; null where nobody knows it")
            List<@Nullable String> keys,

            @Schema(description = "A number for each measure")
            List<Long> values) {

        static AnswerRowView of(AnswerRow row) {
            return new AnswerRowView(row.keys(), row.values());
        }
    }

    public static AnswerView of(
            FrameView meta, List<Dimension> dimensions, List<Measure> measures, List<AnswerRow> rows) {
        return new AnswerView(
                meta, dimensions, measures, rows.stream().map(AnswerRowView::of).toList());
    }
}
