package dev.medley.predictions.store;

import dev.medley.predictions.AppliedBaseline;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionSpeaker;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is kept as JSON of a prediction. */
@Singleton
class PredictionRows {

    /** What {@link #parts} reads. */
    static final String PARTS = "t.timeline, t.utterances, t.windows, t.speakers, t.baseline";

    private final JsonCodec json;

    PredictionRows(JsonCodec json) {
        this.json = json;
    }

    PredictionOptions options(Row row) throws SQLException {
        return json.read(row.json("options"), PredictionOptions.class);
    }

    PredictionParts parts(Row row) throws SQLException {
        return new PredictionParts(
                all(row, "timeline", TimelineSegment[].class),
                all(row, "utterances", PredictionUtterance[].class),
                all(row, "windows", PredictionWindow[].class),
                all(row, "speakers", PredictionSpeaker[].class),
                json.readOrNull(row.jsonOrNull("baseline"), AppliedBaseline.class));
    }

    private <T> List<T> all(Row row, String column, Class<T[]> type) throws SQLException {
        @Nullable Json kept = row.jsonOrNull(column);
        return kept == null ? List.of() : List.of(json.read(kept, type));
    }
}
