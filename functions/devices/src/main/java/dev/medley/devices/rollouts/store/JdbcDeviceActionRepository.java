package dev.medley.devices.rollouts.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.ActionFeedback;
import dev.medley.devices.rollouts.DeviceAction;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.DeviceActionRepository;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeviceActionRepository implements DeviceActionRepository {

    private static final String ACTIVE = "('awaiting_confirmation', 'offered', 'cancelling')";
    private static final SortKeys<DeviceAction> KEYS = SortKeys.newestFirst("a.id", DeviceAction::id);

    private final Sql sql;
    private final ActionOffers offers;
    private final ActionCancellations cancellations;

    JdbcDeviceActionRepository(Sql sql, ActionOffers offers, ActionCancellations cancellations) {
        this.sql = sql;
        this.offers = offers;
        this.cancellations = cancellations;
    }

    @Override
    public void lockDevice(UUID deviceId) {
        boolean _ = sql.query("select from devices.device where id = :deviceId for no key update")
                .with("deviceId", deviceId)
                .exists();
    }

    @Override
    public Optional<DeviceAction> lock(UUID deviceId, int number) {
        return sql.query(
                        ActionRows.SELECT + "and a.number = :number and a.device_id = :deviceId for no key update of a")
                .with("number", number)
                .with("deviceId", deviceId)
                .first(ActionRows::read);
    }

    @Override
    public Optional<DeviceAction> lockActive(UUID deviceId) {
        return sql.query(ActionRows.SELECT + "and a.device_id = :deviceId and a.status in " + ACTIVE
                        + " for no key update of a")
                .with("deviceId", deviceId)
                .first(ActionRows::read);
    }

    @Override
    public Page<DeviceAction> list(UUID rolloutId, FleetScope scope, @Nullable ActionStatus status, PageRequest page) {
        return sql.query(ActionRows.SELECT + "and a.rollout_id = :rolloutId")
                .with("rolloutId", rolloutId)
                .when(status, "and a.status = :status", "status")
                .when(scope.viewerId(), scope.condition(), "viewerId")
                .page("actions/" + rolloutId + "/" + status + "/" + scope.label(), page, KEYS, ActionRows::read);
    }

    @Override
    public Optional<DeviceAction> lastOfDevice(UUID deviceId) {
        return sql.query(ActionRows.SELECT + "and a.device_id = :deviceId order by a.id desc limit 1")
                .with("deviceId", deviceId)
                .first(ActionRows::read);
    }

    @Override
    public Page<DeviceAction> listOfDevice(UUID deviceId, PageRequest page) {
        return sql.query(ActionRows.SELECT + "and a.device_id = :deviceId")
                .with("deviceId", deviceId)
                .page("device-actions/" + deviceId, page, KEYS, ActionRows::read);
    }

    record Count(int stage, int actions) {}

    @Override
    public Map<Integer, Integer> underWay(UUID rolloutId) {
        return sql
                .query(
                        "select stage, count(*) as actions from devices.action where rollout_id = :rolloutId and status in "
                                + ACTIVE + " group by stage")
                .with("rolloutId", rolloutId)
                .list(row -> new Count(row.integer("stage"), row.integer("actions")))
                .stream()
                .collect(Collectors.toMap(Count::stage, Count::actions));
    }

    @Override
    public int offer(Rollout rollout, int stage, int most, Instant now) {
        return most == 0 ? 0 : offers.make(rollout, stage, most, now);
    }

    @Override
    public void setStatus(UUID id, ActionStatus status, String step, Instant now) {
        sql.query("""
                update devices.action set status = :status, step = :step, step_at = :now,
                    detail = case when :status = 'succeeded' then '' else detail end,
                    finished_at = case when :over then :now::timestamptz end
                where id = :id""")
                .with("id", id)
                .with("status", status)
                .with("step", step)
                .with("over", !status.isActive())
                .with("now", now)
                .update();
    }

    @Override
    public void step(UUID id, String step, Instant now) {
        sql.query("update devices.action set step = :step, step_at = :now where id = :id")
                .with("id", id)
                .with("step", step)
                .with("now", now)
                .update();
    }

    @Override
    public void fail(UUID id, @Nullable Integer code, String detail, Instant now) {
        sql.query("""
                update devices.action set status = 'failed', code = :code, detail = :detail, finished_at = :now, step_at = :now
                where id = :id""")
                .with("id", id)
                .with("code", code)
                .with("detail", detail)
                .with("now", now)
                .update();
    }

    @Override
    public void retry(UUID id, @Nullable Integer code, String detail, Instant at, Instant now) {
        sql.query("""
                update devices.action set status = 'retrying', code = :code, detail = :detail, next_attempt_at = :at,
                    step_at = :now, finished_at = null
                where id = :id""")
                .with("id", id)
                .with("code", code)
                .with("detail", detail)
                .with("at", at)
                .with("now", now)
                .update();
    }

    @Override
    public List<DeviceAction> lockOverdue(UUID rolloutId, Instant before, int most) {
        return sql.query(ActionRows.SELECT + "and a.rollout_id = :rolloutId and a.step_at < :before and a.status in "
                        + ACTIVE + " order by a.step_at limit :most for no key update of d, a skip locked")
                .with("rolloutId", rolloutId)
                .with("before", before)
                .with("most", most)
                .list(ActionRows::read);
    }

    @Override
    public void cancelAll(UUID rolloutId, String reason, Instant now) {
        cancellations.all(rolloutId, reason, now);
    }

    @Override
    public int cancelBelowFloor(UUID rolloutId, String reason, Instant now) {
        return cancellations.belowFloor(rolloutId, reason, now);
    }

    @Override
    public List<UUID> cancelOfRelease(UUID releaseId, String reason, Instant now) {
        return cancellations.ofRelease(releaseId, reason, now);
    }

    @Override
    public List<UUID> forgetCancelling(Instant before, Instant now) {
        return sql.query("""
                update devices.action set status = 'cancelled', finished_at = :now
                where status = 'cancelling' and step_at < :before returning rollout_id""").with("before", before).with("now", now).list(row -> row.uuid("rollout_id")).stream()
                .distinct()
                .toList();
    }

    @Override
    public List<Ended> endAll(UUID deviceId, String reason, Instant now) {
        return cancellations.ofDevice(deviceId, reason, now);
    }

    @Override
    public Optional<UUID> undoable(UUID deviceId) {
        return sql.query(ActionRows.UNDOABLE).with("deviceId", deviceId).first(row -> row.uuid("rollout_id"));
    }

    @Override
    public int retryFailed(UUID rolloutId) {
        return sql.query("""
                update devices.action set status = 'scheduled', attempts = 0, finished_at = null, code = null, detail = ''
                where rollout_id = :rolloutId and status = 'failed' and exists (select from devices.device d
                    where d.id = device_id and d.status in ('registered', 'active'))""").with("rolloutId", rolloutId).update();
    }

    @Override
    public void explainLast(UUID deviceId, UUID releaseId, String detail) {
        sql.query("""
                update devices.action set detail = :detail where id = (select id from devices.action
                    where device_id = :deviceId and release_id = :releaseId and status = 'succeeded' order by id desc limit 1)""")
                .with("deviceId", deviceId)
                .with("releaseId", releaseId)
                .with("detail", detail)
                .update();
    }

    @Override
    public void note(UUID id, UUID actionId, ActionFeedback feedback, Instant now) {
        sql.query("""
                insert into devices.action_feedback (id, action_id, at, execution, result, code, messages)
                select :id::uuid, :actionId::uuid, :now::timestamptz, :execution::text, :result::text, :code::integer, :messages::text[]
                where (select count(*) from (select from devices.action_feedback where action_id = :actionId limit 1000) as said) < 1000""")
                .with("id", id)
                .with("actionId", actionId)
                .with("now", now)
                .with("execution", feedback.execution())
                .with("result", feedback.result())
                .with("code", feedback.code())
                .with("messages", feedback.messages().toArray(String[]::new))
                .update();
    }

    @Override
    public int forgetFeedback(Instant before, int most) {
        return sql.query("""
                delete from devices.action_feedback where id in (
                    select id from devices.action_feedback where id < :before order by id limit :most)""")
                .with("before", Ids.first(before))
                .with("most", most)
                .update();
    }
}
