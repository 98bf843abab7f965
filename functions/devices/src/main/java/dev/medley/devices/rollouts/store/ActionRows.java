package dev.medley.devices.rollouts.store;

import dev.medley.devices.rollouts.DeviceAction;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.storage.Row;
import java.sql.SQLException;

/** Actions as they stand in rows. */
final class ActionRows {

    static final String SELECT = """
            select a.id, a.number, a.device_id, a.rollout_id, a.stage, a.release_id, a.previous_version, a.status, a.step,
                a.step_at, a.attempts, a.next_attempt_at, a.code, a.detail, a.offered_at, a.finished_at, d.last_seen_at
            from devices.action a join devices.device d on d.id = a.device_id where true\s""";

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
                row.instantOrNull("last_seen_at"));
    }
}
