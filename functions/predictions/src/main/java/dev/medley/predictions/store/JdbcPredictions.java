package dev.medley.predictions.store;

import dev.medley.kernel.Page;
import dev.medley.models.Model;
import dev.medley.predictions.Moment;
import dev.medley.predictions.Prediction;
import dev.medley.predictions.Predictions;
import dev.medley.predictions.Verdict;
import dev.medley.recordings.Filter;
import dev.medley.recordings.Results;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
@SerdeImport(Model.class)
class JdbcPredictions implements Predictions {

    private final Results results;
    private final Sql sql;
    private final JsonCodec json;

    JdbcPredictions(Results results, Sql sql, JsonCodec json) {
        this.results = results;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Prediction> find(UUID id, UUID ownerId) {
        return results.find(
                id,
                ownerId,
                "t.verdict, t.timeline",
                (progress, row) -> new Prediction(progress, verdict(row), timeline(row.jsonOrNull("timeline"))));
    }

    @Override
    public Page<Prediction> list(UUID ownerId, Filter filter) {
        return results.list(
                ownerId,
                filter,
                "t.verdict",
                (progress, row) -> new Prediction(progress, verdict(row), List.of()),
                Prediction::progress);
    }

    @Override
    public void keep(UUID id, Verdict verdict, List<Moment> timeline) {
        sql.update(
                "update predictions.prediction set verdict = ?, timeline = ? where id = ?",
                json.write(verdict),
                json.write(timeline),
                id);
    }

    private @Nullable Verdict verdict(Row row) throws SQLException {
        return json.readOrNull(row.jsonOrNull("verdict"), Verdict.class);
    }

    private List<Moment> timeline(@Nullable Json moments) {
        return moments == null ? List.of() : List.of(json.read(moments, Moment[].class));
    }
}
