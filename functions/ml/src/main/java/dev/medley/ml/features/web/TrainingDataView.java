package dev.medley.ml.features.web;

import dev.medley.ml.features.FeatureRow;
import dev.medley.ml.features.FeatureSetService.Rows;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TrainingData", description = "A page of the rows of a feature set")
record TrainingDataView(
        FeatureSetView featureSet,
        List<FeatureRowView> items,
        @Nullable String nextCursor) {

    @Serdeable
    @Schema(name = "FeatureRow")
    record FeatureRowView(
            @Nullable @Schema(description = "A name that an account has in feature sets only, the same in all of them")
            UUID person,

            @Nullable UUID item,

            @Nullable @Schema(description = "When it was last; or the hour, or the day in UTC")
            Instant at,

            @Nullable @Schema(example = "EUR") String currency,

            @Schema(description = "As featureSet.features names them")
            List<Double> values) {

        static FeatureRowView of(FeatureRow row) {
            return new FeatureRowView(row.person(), row.item(), row.at(), row.currency(), row.values());
        }
    }

    static TrainingDataView of(Rows rows) {
        return new TrainingDataView(
                FeatureSetView.of(rows.set()),
                rows.page().items().stream().map(FeatureRowView::of).toList(),
                rows.page().nextCursor());
    }
}
