package dev.medley.ml.models.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelQuality;
import dev.medley.ml.models.ModelRepository;
import dev.medley.ml.models.ModelStatus;
import dev.medley.ml.models.TrainedModel;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcModelRepository implements ModelRepository {

    private static final SortKeys<TrainedModel> KEYS = SortKeys.newestFirst("id", TrainedModel::id);
    private static final String SELECT = """
            select id, name, version, status, training_id, window_from, window_to, rows_learnt, rows_held_out, metrics,
                baseline, verdict, object_key, size_bytes, sha256, created_at, promoted_at
            from ml.model where true""";

    private final Sql sql;
    private final JsonCodec json;

    JdbcModelRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void lock(ModelName name) {
        sql.lock("ml.model/" + name);
    }

    @Override
    public int nextVersion(ModelName name) {
        return sql.query("select coalesce(max(version), 0) + 1 as version from ml.model where name = :name")
                .with("name", name)
                .first(row -> row.integer("version"))
                .orElseThrow();
    }

    @Override
    public void add(TrainedModel model) {
        ModelQuality quality = model.quality();
        int _ = sql.query("""
                insert into ml.model (id, name, version, status, training_id, window_from, window_to, rows_learnt,
                    rows_held_out, metrics, baseline, verdict, object_key, size_bytes, sha256, created_at)
                values (:id, :name, :version, :status, :trainingId, :from, :to, :learnt, :heldOut, :metrics, :baseline,
                    :verdict, :key, :sizeBytes, :sha256, :createdAt)""")
                .with("id", model.id())
                .with("name", model.name())
                .with("version", model.version())
                .with("status", model.status())
                .with("trainingId", model.trainingId())
                .with("from", model.window().from())
                .with("to", model.window().to())
                .with("learnt", quality.learnt())
                .with("heldOut", quality.heldOut())
                .with("metrics", json.write(new NumbersByName(quality.metrics())))
                .with("baseline", json.write(new NumbersByName(quality.baseline())))
                .with("verdict", quality.verdict())
                .with("key", model.artefact().key())
                .with("sizeBytes", model.artefact().sizeBytes())
                .with("sha256", model.artefact().sha256())
                .with("createdAt", model.createdAt())
                .update();
    }

    @Override
    public Optional<TrainedModel> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<TrainedModel> champion(ModelName name) {
        return sql.query(SELECT)
                .append("and name = :name and status = 'champion'")
                .with("name", name)
                .first(this::read);
    }

    @Override
    public Optional<TrainedModel> lastRetired(ModelName name) {
        return sql.query(SELECT)
                .append("and name = :name and status = 'retired' order by promoted_at desc limit 1")
                .with("name", name)
                .first(this::read);
    }

    @Override
    public Page<TrainedModel> list(@Nullable ModelName name, @Nullable ModelStatus status, PageRequest page) {
        return sql.query(SELECT)
                .when(name, "and name = :name", "name")
                .when(status, "and status = :status", "status")
                .page("models/" + name + "/" + status, page, KEYS, this::read);
    }

    @Override
    public void promote(TrainedModel model, Instant now) {
        int _ = sql.query("update ml.model set status = 'retired' where name = :name and status = 'champion'")
                .with("name", model.name())
                .update();
        int _ = sql.query("update ml.model set status = 'champion', promoted_at = :now where id = :id")
                .with("now", now)
                .with("id", model.id())
                .update();
    }

    @Override
    public List<String> prune(int kept) {
        return sql.query("""
                delete from ml.model m using (
                    select id, row_number() over (
                        partition by name, status = 'retired' order by coalesce(promoted_at, created_at) desc, id) as place
                    from ml.model where status <> 'champion') ranked
                where ranked.id = m.id and ranked.place > :kept
                returning m.object_key""").with("kept", kept).list(row -> row.text("object_key"));
    }

    private TrainedModel read(Row row) throws SQLException {
        return new TrainedModel(
                row.uuid("id"),
                row.constant("name", ModelName.class),
                row.integer("version"),
                row.constant("status", ModelStatus.class),
                row.uuid("training_id"),
                new FeatureSet.Span(row.instant("window_from"), row.instant("window_to")),
                new ModelQuality(
                        row.bigint("rows_learnt"),
                        row.bigint("rows_held_out"),
                        numbers(row.json("metrics")),
                        numbers(row.json("baseline")),
                        row.text("verdict")),
                new TrainedModel.Artefact(row.text("object_key"), row.bigint("size_bytes"), row.text("sha256")),
                row.instant("created_at"),
                row.instantOrNull("promoted_at"));
    }

    private Map<String, Double> numbers(Json document) {
        return json.read(document, NumbersByName.class).values();
    }
}
