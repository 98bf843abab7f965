package dev.medley.devices.rollouts.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.DeviceFilter;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutRepository;
import dev.medley.devices.rollouts.RolloutStage;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRolloutRepository implements RolloutRepository {

    private static final SortKeys<Rollout> KEYS = SortKeys.newestFirst("r.id", Rollout::id);

    private final Sql sql;
    private final JsonCodec json;
    private final RolloutPlanner planner;
    private final RolloutRows rows;

    JdbcRolloutRepository(Sql sql, JsonCodec json, RolloutPlanner planner, RolloutRows rows) {
        this.sql = sql;
        this.json = json;
        this.planner = planner;
        this.rows = rows;
    }

    @Override
    public void add(Rollout rollout) {
        sql.query("""
                insert into devices.rollout (id, name, kind, release_id, undoes_id, status, plan, starts_at, ends_at, job_id,
                    created_by, created_at)
                values (:id, :name, :kind, :releaseId, :undoesId, :status, :plan, :startsAt, :endsAt, :jobId, :createdBy,
                    :createdAt)""")
                .with("id", rollout.id())
                .with("name", rollout.name())
                .with("kind", rollout.undoesId() == null ? "update" : "rollback")
                .with("releaseId", rollout.releaseId())
                .with("undoesId", rollout.undoesId())
                .with("status", rollout.status())
                .with("plan", json.write(rollout.plan()))
                .with("startsAt", rollout.plan().startsAt())
                .with("endsAt", rollout.plan().endsAt())
                .with("jobId", rollout.jobId())
                .with("createdBy", rollout.createdBy())
                .with("createdAt", rollout.createdAt())
                .update();
        int _ = sql.query(
                        "insert into devices.rollout_stage (rollout_id, number, status) values (:id, :number, 'waiting')")
                .with("id", rollout.id())
                .batch(
                        IntStream.range(0, rollout.plan().stages().size())
                                .boxed()
                                .toList(),
                        (number, row) -> row.with("number", number));
    }

    private Query one(UUID id, FleetScope scope) {
        return sql.query(RolloutRows.SELECT + "and r.id = :id")
                .with("id", id)
                .when(scope.viewerId(), RolloutRows.granted(scope), "viewerId");
    }

    @Override
    public Optional<Rollout> find(UUID id) {
        return find(id, FleetScope.all());
    }

    @Override
    public Optional<Rollout> find(UUID id, FleetScope scope) {
        return one(id, scope).first(rows::read);
    }

    @Override
    public Optional<Rollout> lock(UUID id) {
        return lock(id, FleetScope.all());
    }

    @Override
    public Optional<Rollout> lock(UUID id, FleetScope scope) {
        return one(id, scope).append("for no key update of r").first(rows::read);
    }

    @Override
    public List<Rollout> lockOfRelease(UUID releaseId) {
        return sql.query(RolloutRows.SELECT + """
                and r.release_id = :releaseId and r.undoes_id is null and r.status not in ('denied', 'stopped', 'finished')
                order by r.id for no key update of r""").with("releaseId", releaseId).list(rows::read);
    }

    @Override
    public void lockOf(UUID deviceId, int number) {
        boolean _ =
                sql.query("""
                select from devices.rollout r join devices.action a on a.rollout_id = r.id
                where a.number = :number and a.device_id = :deviceId for no key update of r""").with("number", number).with("deviceId", deviceId).exists();
    }

    @Override
    public Page<Rollout> list(FleetScope scope, @Nullable RolloutStatus status, PageRequest page) {
        return sql.query(RolloutRows.SELECT)
                .when(status, "and r.status = :status", "status")
                .when(scope.viewerId(), RolloutRows.granted(scope), "viewerId")
                .page("rollouts/" + status + "/" + scope.label(), page, KEYS, rows::read);
    }

    @Override
    public List<UUID> underWay() {
        return sql.query(RolloutRows.UNDER_WAY).list(row -> row.uuid("id"));
    }

    @Override
    public boolean takeStep(UUID id, Instant now) {
        return sql.query("""
                update devices.rollout set stepped_at = :now
                where id = :id and (stepped_at is null or stepped_at <= :now::timestamptz - interval '55 seconds')""").with("id", id).with("now", now).update() == 1;
    }

    @Override
    public void setStatus(Rollout rollout, RolloutStatus status, String reason, Instant now) {
        sql.query("""
                update devices.rollout set status = :status, status_reason = :reason, revision = revision + 1,
                    started_at = case when :status = 'running' then coalesce(started_at, :now) else started_at end,
                    finished_at = case when :over then :now::timestamptz end
                where id = :id""")
                .with("id", rollout.id())
                .with("status", status)
                .with("reason", reason)
                .with("over", status.isOver())
                .with("now", now)
                .update();
    }

    @Override
    public void approve(UUID id, UUID approverId) {
        sql.query("update devices.rollout set approved_by = :approverId where id = :id")
                .with("id", id)
                .with("approverId", approverId)
                .update();
    }

    @Override
    public List<RolloutStage> stages(UUID id) {
        return sql.query("select " + RolloutRows.STAGE
                        + " from devices.rollout_stage where rollout_id = :id order by number")
                .with("id", id)
                .list(RolloutRows::stage);
    }

    @Override
    public void setStageStatus(UUID id, int number, StageStatus status, Instant now) {
        sql.query("""
                update devices.rollout_stage set status = :status,
                    started_at = case when :status = 'running' then coalesce(started_at, :now) else started_at end,
                    finished_at = case when :status = 'finished' then :now::timestamptz end
                where rollout_id = :id and number = :number""")
                .with("id", id)
                .with("number", number)
                .with("status", status)
                .with("now", now)
                .update();
    }

    @Override
    public void openNextStage(UUID id, Instant now) {
        sql.query("""
                update devices.rollout_stage s set status = case
                        when s.number = next.number then 'running'
                        when s.succeeded + s.failed + s.cancelled >= s.total then 'finished' else s.status end,
                    started_at = case when s.number = next.number then :now::timestamptz else s.started_at end
                from (select coalesce(min(number), 1000) as number from devices.rollout_stage
                    where rollout_id = :id and status = 'waiting') as next
                where s.rollout_id = :id and s.number <= next.number and s.status <> 'finished'""").with("id", id).with("now", now).update();
    }

    @Override
    public void reopenStages(UUID id) {
        sql.query("""
                update devices.rollout_stage set status = 'running', finished_at = null
                where rollout_id = :id and status = 'finished' and succeeded + failed + cancelled < total""").with("id", id).update();
    }

    @Override
    public void acceptFailures(UUID id) {
        sql.query("update devices.rollout_stage set accepted = failed where rollout_id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void recount(UUID id) {
        // A device that reports meanwhile has counted itself before, and is seen, or waits, and adds itself after.
        boolean _ = sql.query(
                        "select from devices.rollout_stage where rollout_id = :id order by number for no key update")
                .with("id", id)
                .exists();
        sql.query(RolloutRows.RECOUNT).with("id", id).update();
    }

    @Override
    public RolloutStage count(UUID id, int number, ActionStatus outcome) {
        return sql.query("update devices.rollout_stage set "
                        + switch (outcome) {
                            case SUCCEEDED -> "succeeded = succeeded + 1";
                            case FAILED -> "failed = failed + 1";
                            case CANCELLED -> "cancelled = cancelled + 1";
                            default -> throw new IllegalArgumentException(outcome + " ends nothing");
                        }
                        + " where rollout_id = :id and number = :number returning " + RolloutRows.STAGE)
                .with("id", id)
                .with("number", number)
                .first(RolloutRows::stage)
                .orElseThrow();
    }

    @Override
    public void plan(Rollout rollout, DeviceFilter filter) {
        int _ = planner.plan(rollout, filter);
        recount(rollout.id());
    }

    @Override
    public int join(Rollout rollout, DeviceFilter filter) {
        int present =
                stages(rollout.id()).stream().mapToInt(RolloutStage::total).sum();
        int most = Objects.requireNonNullElse(rollout.plan().mostDevices(), Integer.MAX_VALUE);
        int joined = present < most ? planner.join(rollout, filter, most - present) : 0;
        if (joined > 0) {
            recount(rollout.id());
        }
        return joined;
    }
}
