package dev.medley.devices.rollouts.store;

import dev.medley.devices.rollouts.DeviceAction;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.storage.Row;
import java.sql.SQLException;

/** Actions as they stand in rows. */
final class ActionRows {

    static final String SELECT = """
            select a.id, a.number, a.device_id, a.rollout_id, a.stage, a.release_id, a.previous_version, a.status, a.step,
                a.step_at, a.attempts, a.next_attempt_at, a.code, a.detail, a.offered_at, a.finished_at, d.last_seen_at,
                case when a.status not in ('scheduled', 'retrying') then ''
                    when d.status = 'locked' then 'locked'
                    when exists (select from devices.action o where o.device_id = a.device_id
                        and o.status in ('awaiting_confirmation', 'offered', 'cancelling')) then 'update'
                    when r.status = 'planning' then 'plan' when r.status = 'awaiting_approval' then 'approval'
                    when r.status = 'ready' then 'start' when r.status = 'paused' then 'pause'
                    when r.status = 'awaiting_check' then 'check'
                    when (select s.status from devices.rollout_stage s where s.rollout_id = a.rollout_id
                        and s.number = a.stage) = 'waiting' then 'stage' else 'turn' end as waits_for
            from devices.action a join devices.device d on d.id = a.device_id
            join devices.rollout r on r.id = a.rollout_id where true\s""";

    /** The rollout that brought a device what it has, where it may go back. */
    static final String UNDOABLE = """
            select a.rollout_id from devices.action a
            join devices.device d on d.id = a.device_id and d.installed_release_id = a.release_id
                and d.status in ('registered', 'active')
            join devices.rollout r on r.id = a.rollout_id and r.undoes_id is null
            join devices.release p on p.id = a.previous_release_id and p.status = 'published'
                and p.security_version >= d.security_floor
            where a.device_id = :deviceId and a.status = 'succeeded'
                and not exists (select from devices.action o where o.device_id = a.device_id
                    and o.status in ('scheduled', 'retrying', 'awaiting_confirmation', 'offered', 'cancelling'))
            order by a.id desc limit 1""";

    private ActionRows() {}

    static DeviceAction read(Row row) throws SQLException {
        return new DeviceAction(
                row.uuid("id"),
                row.integer("number"),
                row.uuid("device_id"),
                row.uuid("rollout_id"),
                row.integer("stage"),
                row.uuid("release_id"),
                row.text("previous_version"),
                row.constant("status", ActionStatus.class),
                row.text("step"),
                row.instantOrNull("step_at"),
                row.integer("attempts"),
                row.instantOrNull("next_attempt_at"),
                row.integerOrNull("code"),
                row.text("detail"),
                row.instantOrNull("offered_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("last_seen_at"),
                row.text("waits_for"));
    }
}
