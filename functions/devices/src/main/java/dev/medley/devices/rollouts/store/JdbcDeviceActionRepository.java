package dev.medley.devices.rollouts.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.ActionFeedback;
import dev.medley.devices.rollouts.DeviceAction;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.DeviceActionRepository;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Query;
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

    /** The time of day at the device is within the window, which may go past midnight. */
    private static final String WINDOW = """
            and case when :from::time <= :to::time
                then (:now::timestamptz at time zone d.time_zone)::time between :from::time and :to::time
                else (:now::timestamptz at time zone d.time_zone)::time >= :from::time
                    or (:now::timestamptz at time zone d.time_zone)::time <= :to::time end""";

    private final Sql sql;

    JdbcDeviceActionRepository(Sql sql) {
        this.sql = sql;
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
        if (most == 0) {
            return 0;
        }
        Query query = sql.query("""
                with next as (
                    select a.id, a.offered_at is null as first, d.installed_release_id, d.installed_version, d.auto_confirm
                    from devices.action a join devices.device d on d.id = a.device_id
                    where a.rollout_id = :rolloutId and a.stage = :stage
                        and (a.status = 'scheduled' or (a.status = 'retrying' and a.next_attempt_at <= :now))
                        and d.status in ('registered', 'active')
                        and not exists (select from devices.action o where o.device_id = a.device_id
                            and o.status in ('awaiting_confirmation', 'offered', 'cancelling'))""");
        RolloutPlan.Window window = rollout.plan().window();
        if (window != null) {
            query.append(WINDOW).with("from", window.from()).with("to", window.to());
        }
        return query.append("""
                    order by a.status, a.position limit :most for no key update of a skip locked),
                changed as (
                    update devices.action a set
                        status = case when :confirmation and not next.auto_confirm then 'awaiting_confirmation' else 'offered' end,
                        step = '', step_at = :now, attempts = a.attempts + 1, offered_at = coalesce(a.offered_at, :now),
                        next_attempt_at = null,
                        previous_release_id = case when next.first then next.installed_release_id else a.previous_release_id end,
                        previous_version = case when next.first then next.installed_version else a.previous_version end
                    from next where a.id = next.id returning next.first),
                counted as (
                    update devices.rollout_stage set
                        offered = offered + (select count(*) from changed where first)
                    where rollout_id = :rolloutId and number = :stage)
                select count(*) as offered from changed""")
                .with("rolloutId", rollout.id())
                .with("stage", stage)
                .with("confirmation", rollout.plan().confirmation())
                .with("most", most)
                .with("now", now)
                .first(row -> row.integer("offered"))
                .orElse(0);
    }

    @Override
    public void setStatus(UUID id, ActionStatus status, String step, Instant now) {
        sql.query("""
                update devices.action set status = :status, step = :step, step_at = :now,
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
                        + ACTIVE + " order by a.step_at limit :most for no key update of a skip locked")
                .with("rolloutId", rolloutId)
                .with("before", before)
                .with("most", most)
                .list(ActionRows::read);
    }

    @Override
    public void cancelAll(UUID rolloutId, Instant now) {
        sql.query("""
                update devices.action set status = case when status = 'offered' then 'cancelling' else 'cancelled' end,
                    step_at = :now, finished_at = case when status = 'offered' then null else :now::timestamptz end
                where rollout_id = :rolloutId and status in ('scheduled', 'retrying', 'awaiting_confirmation', 'offered')""").with("rolloutId", rolloutId).with("now", now).update();
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
    public int retryFailed(UUID rolloutId) {
        return sql.query("""
                update devices.action set status = 'scheduled', attempts = 0, finished_at = null, code = null
                where rollout_id = :rolloutId and status = 'failed'""").with("rolloutId", rolloutId).update();
    }

    @Override
    public void note(UUID id, UUID actionId, ActionFeedback feedback, Instant now) {
        sql.query("""
                insert into devices.action_feedback (id, action_id, at, execution, result, code, messages)
                values (:id, :actionId, :now, :execution, :result, :code, :messages)""")
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
    public List<String> lastMessages(UUID actionId, int most) {
        return sql.query("""
                select execution || case when messages = '{}' then '' else ': ' || array_to_string(messages, ' ') end as message
                from devices.action_feedback where action_id = :actionId order by id desc limit :most""").with("actionId", actionId).with("most", most).list(row -> row.text("message"));
    }
}
