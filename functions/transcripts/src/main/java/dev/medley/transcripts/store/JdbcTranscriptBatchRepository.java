package dev.medley.transcripts.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TranscriptBatch;
import dev.medley.transcripts.TranscriptBatch.Item;
import dev.medley.transcripts.TranscriptBatchRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTranscriptBatchRepository implements TranscriptBatchRepository {

    private static final String SELECT = """
            select b.id, b.title, b.created_at, c.* from transcripts.batch b
            cross join lateral (
                select count(*) as items, count(*) filter (where j.status = 'queued') as queued,
                    count(*) filter (where j.status = 'running') as running,
                    count(*) filter (where j.status = 'succeeded') as succeeded,
                    count(*) filter (where j.status = 'failed') as failed,
                    count(*) filter (where j.status = 'cancelled' or (i.transcript_id is not null and t.id is null))
                        as cancelled,
                    count(*) filter (where i.error_code is not null) as refused
                from transcripts.batch_item i
                left join transcripts.transcript t on t.id = i.transcript_id
                left join jobs.job j on j.id = t.job_id
                where i.batch_id = b.id) c
            where\s""";

    private static final SortKeys<TranscriptBatch> KEYS = SortKeys.newestFirst("b.id", TranscriptBatch::id);

    private final Sql sql;

    JdbcTranscriptBatchRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(UUID id, UUID ownerId, @Nullable String title, Instant createdAt) {
        sql.query("""
                insert into transcripts.batch (id, owner_id, title, created_at)
                values (:id, :ownerId, :title, :createdAt)""")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("title", title)
                .with("createdAt", createdAt)
                .update();
    }

    @Override
    public void addItems(UUID id, List<Item> items) {
        sql.query("""
                insert into transcripts.batch_item (batch_id, position, transcript_id, error_code, error_detail)
                select :id, u.position - 1, u.transcript_id, u.error_code, u.error_detail
                from unnest(cast(:transcripts as uuid[]), cast(:codes as text[]), cast(:details as text[]))
                    with ordinality u (transcript_id, error_code, error_detail, position)""")
                .with("id", id)
                .with("transcripts", items.stream().map(Item::transcriptId).toArray(UUID[]::new))
                .with("codes", items.stream().map(Item::errorCode).toArray(String[]::new))
                .with("details", items.stream().map(Item::errorDetail).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<TranscriptBatch> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "b.id = :id and b.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(JdbcTranscriptBatchRepository::read);
    }

    @Override
    public void lock(UUID id) {
        sql.lock("transcripts.batch/" + id);
    }

    @Override
    public Page<TranscriptBatch> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "b.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("transcript-batches/" + ownerId, page, KEYS, JdbcTranscriptBatchRepository::read);
    }

    @Override
    public List<Item> items(UUID id) {
        return sql.query("""
                select i.position, i.transcript_id, t.job_id, j.status, coalesce(i.error_code, j.error_code) as error_code,
                    coalesce(i.error_detail, j.error_detail) as error_detail
                from transcripts.batch_item i
                left join transcripts.transcript t on t.id = i.transcript_id
                left join jobs.job j on j.id = t.job_id
                where i.batch_id = :id order by i.position""")
                .with("id", id)
                .list(row -> new Item(
                        row.integer("position"),
                        row.uuidOrNull("transcript_id"),
                        row.uuidOrNull("job_id"),
                        row.textOrNull("status"),
                        row.textOrNull("error_code"),
                        row.textOrNull("error_detail")));
    }

    private static TranscriptBatch read(Row row) throws SQLException {
        return new TranscriptBatch(
                row.uuid("id"),
                row.textOrNull("title"),
                new TranscriptBatch.Counts(
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
