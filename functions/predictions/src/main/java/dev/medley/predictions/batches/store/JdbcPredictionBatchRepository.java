package dev.medley.predictions.batches.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.batches.PredictionBatch;
import dev.medley.predictions.batches.PredictionBatch.Item;
import dev.medley.predictions.batches.PredictionBatchRepository;
import dev.medley.recordings.TaskBatch;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPredictionBatchRepository implements PredictionBatchRepository {

    private static final String SELECT = """
            select b.id, b.title, b.created_at, c.* from predictions.batch b
            cross join lateral (
                select count(*) as items, count(*) filter (where j.status = 'queued') as queued,
                    count(*) filter (where j.status = 'running') as running,
                    count(*) filter (where j.status = 'succeeded') as succeeded,
                    count(*) filter (where j.status = 'failed') as failed,
                    count(*) filter (where j.status = 'cancelled' or (i.prediction_id is not null and p.id is null))
                        as cancelled,
                    count(*) filter (where i.error_code is not null) as refused
                from predictions.batch_item i
                left join predictions.prediction p on p.id = i.prediction_id
                left join jobs.job j on j.id = p.job_id
                where i.batch_id = b.id) c
            where\s""";

    private static final String ITEMS = """
            select i.position, i.recording_id, i.prediction_id, p.job_id, j.status,
                coalesce(i.error_code, j.error_code) as error_code,
                coalesce(i.error_detail, j.error_detail) as error_detail, p.verdict ->> 'dominant' as dominant,
                (p.verdict ->> 'abstained')::boolean as abstained, p.verdict is not null as made
            from predictions.batch_item i
            left join predictions.prediction p on p.id = i.prediction_id
            left join jobs.job j on j.id = p.job_id
            where i.batch_id = :id""";

    private static final SortKeys<PredictionBatch> KEYS = SortKeys.newestFirst("b.id", PredictionBatch::id);

    private static final String POSITION = "position";

    private static final SortKeys<Item> ITEM_KEYS =
            SortKeys.newestFirst("i.recording_id", Item::recordingId).and(POSITION, "i.position", Item::position);

    private static final List<PageRequest.Sort> IN_ORDER = List.of(new PageRequest.Sort(POSITION, false));

    private final Sql sql;

    JdbcPredictionBatchRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(UUID id, UUID ownerId, @Nullable String title, Instant createdAt) {
        sql.query("""
                insert into predictions.batch (id, owner_id, title, created_at)
                values (:id, :ownerId, :title, :createdAt)""")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("title", title)
                .with("createdAt", createdAt)
                .update();
    }

    @Override
    public void addItems(UUID id, List<TaskBatch.Outcome> items) {
        sql.query("""
                insert into predictions.batch_item
                    (batch_id, position, recording_id, prediction_id, error_code, error_detail)
                select :id, u.position - 1, u.recording_id, u.prediction_id, u.error_code, u.error_detail
                from unnest(cast(:recordings as uuid[]), cast(:predictions as uuid[]), cast(:codes as text[]),
                    cast(:details as text[]))
                    with ordinality u (recording_id, prediction_id, error_code, error_detail, position)""")
                .with("id", id)
                .with(
                        "recordings",
                        items.stream().map(TaskBatch.Outcome::recordingId).toArray(UUID[]::new))
                .with("predictions", items.stream().map(TaskBatch.Outcome::id).toArray(UUID[]::new))
                .with(
                        "codes",
                        items.stream().map(JdbcPredictionBatchRepository::code).toArray(String[]::new))
                .with(
                        "details",
                        items.stream()
                                .map(JdbcPredictionBatchRepository::detail)
                                .toArray(String[]::new))
                .update();
    }

    private static @Nullable String code(TaskBatch.Outcome item) {
        return item.error() == null ? null : item.error().code();
    }

    private static @Nullable String detail(TaskBatch.Outcome item) {
        return item.error() == null ? null : item.error().detail();
    }

    @Override
    public Optional<PredictionBatch> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "b.id = :id and b.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(JdbcPredictionBatchRepository::read);
    }

    @Override
    public void lock(UUID id) {
        sql.lock("predictions.batch/" + id);
    }

    @Override
    public Page<PredictionBatch> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "b.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("prediction-batches/" + ownerId, page, KEYS, JdbcPredictionBatchRepository::read);
    }

    @Override
    public Page<Item> items(UUID id, PageRequest page) {
        return sql.query(ITEMS)
                .with("id", id)
                .page(
                        "prediction-batch-items/" + id,
                        new PageRequest(page.limit(), page.cursor(), IN_ORDER),
                        ITEM_KEYS,
                        JdbcPredictionBatchRepository::item);
    }

    @Override
    public List<Item> allItems(UUID id) {
        return sql.query(ITEMS + " order by i.position").with("id", id).list(JdbcPredictionBatchRepository::item);
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from predictions.batch where owner_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static Item item(Row row) throws SQLException {
        return new Item(
                row.integer("position"),
                row.uuid("recording_id"),
                row.uuidOrNull("prediction_id"),
                row.uuidOrNull("job_id"),
                row.textOrNull("status"),
                row.textOrNull("error_code"),
                row.textOrNull("error_detail"),
                row.textOrNull("dominant"),
                row.bool("made") ? row.bool("abstained") : null);
    }

    private static PredictionBatch read(Row row) throws SQLException {
        return new PredictionBatch(
                row.uuid("id"),
                row.textOrNull("title"),
                new PredictionBatch.Counts(
                        row.integer("items"),
                        row.integer("queued"),
                        row.integer("running"),
                        row.integer("succeeded"),
                        row.integer("failed"),
                        row.integer("cancelled"),
                        row.integer("refused")),
                row.instant("created_at"));
    }
}
