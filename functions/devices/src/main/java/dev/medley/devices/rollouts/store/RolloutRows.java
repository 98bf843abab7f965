package dev.medley.devices.rollouts.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.devices.rollouts.RolloutStage;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Rollouts and their stages as they stand in rows. */
@Singleton
class RolloutRows {

    static final String SELECT = """
            select r.id, r.name, r.release_id, r.undoes_id, r.status, r.status_reason, r.plan, r.excluded, r.job_id, r.revision,
                r.created_by, r.approved_by, r.created_at, r.started_at, r.finished_at
            from devices.rollout r where true\s""";
    static final String STAGE = "number, status, total, offered, succeeded, failed, cancelled, accepted";

    static final String RECOUNT = """
            update devices.rollout_stage s set total = coalesce(c.total, 0), offered = coalesce(c.offered, 0),
                succeeded = coalesce(c.succeeded, 0), failed = coalesce(c.failed, 0),
                cancelled = coalesce(c.cancelled, 0), accepted = least(s.accepted, coalesce(c.failed, 0))
            from devices.rollout_stage o left join (
                select stage, count(*) as total, count(*) filter (where offered_at is not null) as offered,
                    count(*) filter (where status = 'succeeded') as succeeded,
                    count(*) filter (where status = 'failed') as failed,
                    count(*) filter (where status = 'cancelled') as cancelled
                from devices.action where rollout_id = :id group by stage) as c on c.stage = o.number
            where s.rollout_id = :id and o.rollout_id = :id and s.number = o.number""";

    static final String UNDER_WAY = """
            with recursive held as (
                (select rollout_id from devices.action
                    where status in ('awaiting_confirmation', 'offered', 'cancelling') order by rollout_id limit 1)
                union all
                select (select a.rollout_id from devices.action a
                    where a.status in ('awaiting_confirmation', 'offered', 'cancelling') and a.rollout_id > held.rollout_id
                    order by a.rollout_id limit 1)
                from held where held.rollout_id is not null)
            select id from devices.rollout where status in ('ready', 'running')
            union select rollout_id from held where rollout_id is not null order by id""";

    private static final String GRANTED = """
            and (r.plan ->> 'groupId')::uuid in (select g.id from devices.group_grant t
                join devices.device_group g on g.path @> array[t.group_id] where t.account_id = :viewerId""";

    private final JsonCodec json;

    RolloutRows(JsonCodec json) {
        this.json = json;
    }

    /** The condition on a rollout {@code r} for a group that an account {@code viewerId} was granted, or below one. */
    static String granted(FleetScope scope) {
        return GRANTED + (scope.writes() ? " and t.role = 'operator')" : ")");
    }

    static RolloutStage stage(Row row) throws SQLException {
        return new RolloutStage(
                row.integer("number"),
                row.constant("status", StageStatus.class),
                row.integer("total"),
                row.integer("offered"),
                row.integer("succeeded"),
                row.integer("failed"),
                row.integer("cancelled"),
                row.integer("accepted"));
    }

    Rollout read(Row row) throws SQLException {
        return new Rollout(
                row.uuid("id"),
                row.text("name"),
                row.uuid("release_id"),
                row.uuidOrNull("undoes_id"),
                row.constant("status", RolloutStatus.class),
                row.text("status_reason"),
                json.read(row.json("plan"), RolloutPlan.class),
                reasons(row.json("excluded")),
                row.uuid("job_id"),
                row.integer("revision"),
                row.uuid("created_by"),
                row.uuidOrNull("approved_by"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"));
    }

    /** What a rollout passed over, by reason. */
    @SuppressWarnings("unchecked")
    private Map<String, Integer> reasons(Json document) {
        Map<String, Integer> reasons = new TreeMap<>();
        json.read(document, Map.class)
                .forEach((reason, count) -> reasons.put((String) reason, ((Number) count).intValue()));
        return reasons;
    }
}
