package dev.medley.audio.recovery.store;

import dev.medley.audio.recovery.ObjectFinding;
import dev.medley.audio.recovery.ObjectFinding.LostObject;
import dev.medley.audio.recovery.ObjectFinding.RecoveryOutcome;
import dev.medley.audio.recovery.RecoveryRepository;
import dev.medley.audio.recovery.RecoverySummary;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRecoveryRepository implements RecoveryRepository {

    private static final SortKeys<ObjectFinding> KEYS = SortKeys.newestFirst("id", ObjectFinding::id);

    private final Sql sql;

    JdbcRecoveryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ObjectFinding finding) {
        sql.query("""
                insert into audio.recovery (id, recording_id, owner_id, object, outcome, found_at)
                values (:id, :recordingId, :ownerId, :object, :outcome, :foundAt)""")
                .with("id", finding.id())
                .with("recordingId", finding.recordingId())
                .with("ownerId", finding.ownerId())
                .with("object", finding.object().label())
                .with("outcome", finding.outcome().label())
                .with("foundAt", finding.foundAt())
                .update();
    }

    @Override
    public boolean isKnownLost(UUID recordingId, LostObject object) {
        return sql.query("""
                select 1 from audio.recovery
                where recording_id = :recordingId and object = :object and outcome = 'lost' limit 1""")
                .with("recordingId", recordingId)
                .with("object", object.label())
                .exists();
    }

    @Override
    public Page<ObjectFinding> list(@Nullable RecoveryOutcome outcome, PageRequest page) {
        String wanted = outcome == null ? null : outcome.label();
        return sql.query("select id, recording_id, owner_id, object, outcome, found_at from audio.recovery where true")
                .when(wanted, "and outcome = :outcome", "outcome")
                .page("recording-recoveries/" + wanted, page, KEYS, JdbcRecoveryRepository::read);
    }

    @Override
    public RecoverySummary summary() {
        return sql.query("""
                select count(*) filter (where verified_at is null) as unverified, min(verified_at) as oldest
                from audio.recording where status = 'ready'""")
                .first(row -> new RecoverySummary(row.bigint("unverified"), row.instantOrNull("oldest")))
                .orElseThrow();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.recovery where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static ObjectFinding read(Row row) throws SQLException {
        return new ObjectFinding(
                row.uuid("id"),
                row.uuid("recording_id"),
                row.uuid("owner_id"),
                row.constant("object", LostObject.class),
                row.constant("outcome", RecoveryOutcome.class),
                row.instant("found_at"));
    }
}
