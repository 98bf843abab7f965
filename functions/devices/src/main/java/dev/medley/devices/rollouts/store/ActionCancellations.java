package dev.medley.devices.rollouts.store;

import dev.medley.devices.rollouts.DeviceActionRepository.Ended;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes back what devices were to install. */
@Singleton
class ActionCancellations {

    private final Sql sql;

    ActionCancellations(Sql sql) {
        this.sql = sql;
    }

    void all(UUID rolloutId, String reason, Instant now) {
        sql.query("""
                update devices.action set status = case when status = 'offered' then 'cancelling' else 'cancelled' end,
                    detail = :reason, step_at = :now, finished_at = case when status = 'offered' then null else :now::timestamptz end
                where rollout_id = :rolloutId and status in ('scheduled', 'retrying', 'awaiting_confirmation', 'offered')""")
                .with("rolloutId", rolloutId)
                .with("reason", reason)
                .with("now", now)
                .update();
    }

    int belowFloor(UUID rolloutId, String reason, Instant now) {
        return sql.query("""
                update devices.action a set status = 'cancelled', detail = :reason, step_at = :now, finished_at = :now
                from devices.device d, devices.release r
                where a.rollout_id = :rolloutId and a.status in ('awaiting_confirmation', 'offered')
                    and d.id = a.device_id and r.id = a.release_id and r.security_version < d.security_floor""")
                .with("rolloutId", rolloutId)
                .with("reason", reason)
                .with("now", now)
                .update();
    }

    List<UUID> ofRelease(UUID releaseId, String reason, Instant now) {
        return sql
                .query("""
                update devices.action set status = case when status = 'offered' then 'cancelling' else 'cancelled' end,
                    detail = :reason, step_at = :now, finished_at = case when status = 'offered' then null else :now::timestamptz end
                where release_id = :releaseId and status in ('scheduled', 'retrying', 'awaiting_confirmation', 'offered')
                returning rollout_id""")
                .with("releaseId", releaseId)
                .with("reason", reason)
                .with("now", now)
                .list(row -> row.uuid("rollout_id"))
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    List<Ended> ofDevice(UUID deviceId, String reason, Instant now) {
        return sql
                .query("""
                update devices.action set status = 'cancelled', detail = :reason, step_at = :now, finished_at = :now
                where device_id = :deviceId and status not in ('succeeded', 'failed', 'cancelled')
                returning rollout_id, stage""")
                .with("deviceId", deviceId)
                .with("reason", reason)
                .with("now", now)
                .list(row -> new Ended(row.uuid("rollout_id"), row.integer("stage")))
                .stream()
                .sorted(Comparator.comparing(Ended::rolloutId))
                .toList();
    }
}
