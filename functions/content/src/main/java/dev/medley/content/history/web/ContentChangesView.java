package dev.medley.content.history.web;

import dev.medley.content.history.HistoryService.Comparison;
import dev.medley.content.versions.FieldChange;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "ContentChanges", description = "What differs between two versions, field by field")
record ContentChangesView(
        @Schema(description = "0 where there is none before")
        int from,

        int to,
        List<FieldChange> changes) {

    static ContentChangesView of(Comparison comparison) {
        return new ContentChangesView(comparison.from(), comparison.to(), comparison.changes());
    }
}
