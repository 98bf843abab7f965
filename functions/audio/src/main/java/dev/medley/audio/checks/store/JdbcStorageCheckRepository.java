package dev.medley.audio.checks.store;

import dev.medley.audio.checks.StorageCheck;
import dev.medley.audio.checks.StorageCheck.Counts;
import dev.medley.audio.checks.StorageCheckRepository;
import dev.medley.audio.checks.StorageFinding;
import dev.medley.audio.checks.StorageFinding.StorageFindingKind;
import dev.medley.audio.checks.StorageFinding.StorageFindingOutcome;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcStorageCheckRepository implements StorageCheckRepository {

    private static final SortKeys<StorageCheck> CHECKS = SortKeys.newestFirst("c.id", StorageCheck::id);
    private static final SortKeys<StorageFinding> FINDINGS = SortKeys.newestFirst("id", StorageFinding::id);

    private static final String COUNTS = """
            (select jsonb_build_object(
                'lostEvents', count(*) filter (where f.kind = 'lost-event'),
                'orphanObjects', count(*) filter (where f.kind = 'orphan-object'),
                'abandonedParts', count(*) filter (where f.kind = 'abandoned-parts'),
                'unknownKeys', count(*) filter (where f.kind = 'unknown-key'))
            from audio.storage_finding f where\s""";

    private static final String FINDING =
            "select id, kind, object_key, upload_id, found_at, outcome, settled_at from audio.storage_finding where ";

    private final Sql sql;
    private final JsonCodec json;

    JdbcStorageCheckRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    @Transactional
    public String begin(UUID id, Instant now, Instant forgetBefore) {
        sql.query("delete from audio.storage_finding where settled_at < :before")
                .with("before", forgetBefore)
                .update();
        sql.query("delete from audio.storage_check where started_at < :before")
                .with("before", forgetBefore)
                .update();
        String after = sql.query("""
                select coalesce(next_key, '') as after from audio.storage_check
                where finished_at is not null order by id desc limit 1""").first(row -> row.text("after")).orElse("");
        sql.query("insert into audio.storage_check (id, started_at) values (:id, :now)")
                .with("id", id)
                .with("now", now)
                .update();
        return after;
    }

    @Override
    public void finish(UUID id, int objects, @Nullable String nextKey, Instant now) {
        sql.query("""
                update audio.storage_check c set objects = :objects, next_key = :nextKey::text, finished_at = :now,
                    missing_objects = (select count(*) from audio.recovery r where r.found_at <= :now and r.found_at > coalesce(
                        (select p.started_at from audio.storage_check p where p.id < c.id order by p.id desc limit 1),
                        '-infinity'))
                where c.id = :id""")
                .with("objects", objects)
                .with("nextKey", nextKey)
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public void note(UUID checkId, Collection<StorageFinding> findings) {
        int _ = sql.query("""
                insert into audio.storage_finding (id, check_id, kind, object_key, upload_id, found_at)
                values (:id, :checkId, :kind, :key, :uploadId::text, :foundAt)
                on conflict do nothing""")
                .batch(
                        findings,
                        (finding, row) -> row.with("id", finding.id())
                                .with("checkId", checkId)
                                .with("kind", finding.kind().label())
                                .with("key", finding.key())
                                .with("uploadId", finding.uploadId())
                                .with("foundAt", finding.foundAt()));
    }

    @Override
    public List<StorageFinding> due(StorageFindingKind kind, Instant foundBefore, int most) {
        return sql.query(FINDING + """
                outcome is null and kind = :kind and found_at <= :before order by found_at limit :most""")
                .with("kind", kind.label())
                .with("before", foundBefore)
                .with("most", most)
                .list(JdbcStorageCheckRepository::finding);
    }

    @Override
    public void settle(UUID id, StorageFindingOutcome outcome, UUID checkId, Instant now) {
        sql.query("""
                update audio.storage_finding set outcome = :outcome, settled_by = :checkId, settled_at = :now
                where id = :id and outcome is null""")
                .with("outcome", outcome.label())
                .with("checkId", checkId)
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public Set<KnownContent> contents(Collection<UUID> ids) {
        return Set.copyOf(sql.query("""
                select distinct owner_id, content_id from audio.recording
                where content_id = any(:ids) and status <> 'rejected'""")
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> new KnownContent(row.uuid("owner_id"), row.uuid("content_id"))));
    }

    @Override
    public List<OpenRecording> open(Collection<UUID> ids) {
        return sql.query("""
                select owner_id, id, status = 'deleted' as deleted, multipart_id, updated_at from audio.recording
                where id = any(:ids) and status in ('uploading', 'processing', 'deleted')""")
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> new OpenRecording(
                        row.uuid("owner_id"),
                        row.uuid("id"),
                        row.bool("deleted"),
                        row.textOrNull("multipart_id"),
                        row.instant("updated_at")));
    }

    @Override
    public void lockContent(UUID contentId) {
        sql.lock("audio.content/" + contentId);
    }

    @Override
    public Page<StorageCheck> list(PageRequest page) {
        return sql.query(
                        "select c.*, " + COUNTS + "f.check_id = c.id) as found, " + COUNTS
                                + "f.settled_by = c.id and f.outcome = 'mended') as mended from audio.storage_check c where true")
                .page("recording-storage-checks", page, CHECKS, this::check);
    }

    @Override
    public Page<StorageFinding> findings(
            @Nullable StorageFindingKind kind, @Nullable Boolean isOpen, PageRequest page) {
        String wanted = kind == null ? null : kind.label();
        return sql.query(FINDING + "true")
                .when(wanted, "and kind = :kind", "kind")
                .when(isOpen, "and (outcome is null) = :open", "open")
                .page("storage-findings/" + wanted + "/" + isOpen, page, FINDINGS, JdbcStorageCheckRepository::finding);
    }

    private StorageCheck check(Row row) throws SQLException {
        return new StorageCheck(
                row.uuid("id"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.integer("objects"),
                row.textOrNull("next_key"),
                json.read(row.json("found"), Counts.class),
                json.read(row.json("mended"), Counts.class),
                row.integer("missing_objects"));
    }

    private static StorageFinding finding(Row row) throws SQLException {
        return new StorageFinding(
                row.uuid("id"),
                StorageFindingKind.of(row.text("kind")),
                row.text("object_key"),
                row.textOrNull("upload_id"),
                row.instant("found_at"),
                Optional.ofNullable(row.textOrNull("outcome"))
                        .map(StorageFindingOutcome::of)
                        .orElse(null),
                row.instantOrNull("settled_at"));
    }
}
