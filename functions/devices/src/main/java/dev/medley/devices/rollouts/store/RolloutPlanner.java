package dev.medley.devices.rollouts.store;

import dev.medley.devices.registry.DeviceFilter;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds the devices of rollouts, in a number of statements that hangs on the stages and not on the devices. */
@Singleton
class RolloutPlanner {

    /** Until it is known which stage a device is in. */
    private static final int NO_STAGE = -1;

    /** Of those that no stage takes; -3 are those that are more than a rollout may have. */
    private static final int LEFT_OUT = -2;

    private static final int WHOLE = 100;

    /** Why a device d is not to be given a release r, from the day it is planned to the moment it is offered. */
    static final String MISFIT = """
            when r.hardware_revisions <> '{}' and not d.hardware_revision = any (r.hardware_revisions) then 'hardware'
            when d.installed_release_id = r.id or (d.installed_release_id is null and d.installed_version = r.version)
                then 'installed'
            when r.minimum_numbers <> '{}' and d.installed_numbers < r.minimum_numbers then 'minimum-version'
            when r.security_version < d.security_floor then 'security-floor'
            """;

    private static final String FITTING = "select d.id, case " + MISFIT + """
            end as reason, r.id as release_id
            from devices.device d join devices.release r on r.id = :releaseId
            where d.type = r.device_type and d.status in ('registered', 'active')
                and not exists (select from devices.action o where o.rollout_id = :rolloutId and o.device_id = d.id)""";

    private static final String IN_GROUP = """
            and d.id in (select m.device_id from devices.group_member m
                join devices.device_group g on g.id = m.group_id where g.path @> array[:groupId::uuid])""";

    /** What devices had before that have what another rollout brought. */
    private static final String BEFORE = """
            select d.id, case
                when d.installed_release_id is distinct from a.release_id then 'other-version'
                when a.previous_release_id is null then 'nothing-before'
                when p.status <> 'published' then 'revoked'
                when p.security_version < d.security_floor then 'security-floor' end as reason,
                a.previous_release_id as release_id
            from devices.action a
            join devices.device d on d.id = a.device_id and d.status in ('registered', 'active')
            left join devices.release p on p.id = a.previous_release_id
            where a.rollout_id = :undoesId and a.status = 'succeeded'
                and not exists (select from devices.action o where o.rollout_id = :rolloutId and o.device_id = d.id)""";

    /** By chance, but the same way each time. */
    private static final String PLACED = """
            ), placed as (
                select id, release_id, position, case when position > total then -3\s""";

    private static final String INSERT = """
                end as stage
                from (select id, release_id, least(count(*) over (), :most) as total,
                        row_number() over (order by md5(id::text || :rolloutId::text)) as position
                    from fitting where reason is null) as ordered),
            excluded as (
                select coalesce(jsonb_object_agg(reason, devices), '{}') as reasons
                from (select reason, count(*) as devices from (
                        select reason from fitting where reason is not null
                        union all select case stage when -3 then 'most-devices' else 'no-stage' end from placed
                        where stage < -1) as passed_over
                    group by reason) as counted),
            noted as (
                update devices.rollout set excluded = reasons from excluded where id = :rolloutId)
            insert into devices.action (id, device_id, rollout_id, stage, position, release_id, status)
            select devices.new_id(:now), id, :rolloutId, stage, position, release_id, 'scheduled'
            from placed where stage >= -1""";

    private final Sql sql;
    private final Clock clock;

    RolloutPlanner(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    int plan(Rollout rollout, DeviceFilter filter) {
        UUID undoesId = rollout.undoesId();
        boolean hasGroups = rollout.plan().stages().stream().anyMatch(stage -> stage.groupId() != null);
        String stage = hasGroups ? "else " + NO_STAGE : stage(rollout.plan().stages());
        int planned = undoesId == null
                ? insert(
                        rollout,
                        filter,
                        stage,
                        Objects.requireNonNullElse(rollout.plan().mostDevices(), Integer.MAX_VALUE))
                : insertBack(rollout, stage);
        if (hasGroups) {
            distribute(rollout, planned);
        }
        return planned;
    }

    /** The number of a row's stage, by its position: each has its share or number, or all that remain. */
    private static String stage(List<RolloutPlan.Stage> stages) {
        StringBuilder text = new StringBuilder();
        StringBuilder end = new StringBuilder("0");
        for (int i = 0; i < stages.size(); i++) {
            Integer percent = stages.get(i).percent();
            Integer devices = stages.get(i).devices();
            end.append(
                    percent != null
                            ? " + (total * " + percent + " + 99) / 100"
                            : devices != null ? " + " + devices : " + total");
            text.append(" when position <= ").append(end).append(" then ").append(i);
        }
        return text + " else " + LEFT_OUT;
    }

    /** Lets devices join the last stage that fit by now, as many as there may be. */
    int join(Rollout rollout, DeviceFilter filter, int room) {
        int last = rollout.plan().stages().size() - 1;
        return rollout.undoesId() == null
                ? insert(rollout, filter, "else " + last, Math.max(0, room))
                : insertBack(rollout, "else " + last);
    }

    private int insertBack(Rollout rollout, String stage) {
        return sql.query("with fitting as (" + BEFORE)
                .with("undoesId", rollout.undoesId())
                .when(rollout.plan().groupId(), IN_GROUP, "groupId")
                .when(rollout.plan().deviceId(), "and d.id = :deviceId", "deviceId")
                .append(PLACED + stage + INSERT)
                .with("rolloutId", rollout.id())
                .with("most", Integer.MAX_VALUE)
                .with("now", clock.instant())
                .update();
    }

    private int insert(Rollout rollout, DeviceFilter filter, String stage, int most) {
        Query query = sql.query("with fitting as (" + FITTING)
                .with("releaseId", rollout.releaseId())
                .when(rollout.plan().groupId(), IN_GROUP, "groupId")
                .when(rollout.plan().deviceId(), "and d.id = :deviceId", "deviceId")
                .append(filter.and());
        filter.values().forEach(query::with);
        return query.append(PLACED + stage + INSERT)
                .with("most", most)
                .with("rolloutId", rollout.id())
                .with("now", clock.instant())
                .update();
    }

    private void distribute(Rollout rollout, int planned) {
        List<RolloutPlan.Stage> stages = rollout.plan().stages();
        for (int i = 0; i < stages.size(); i++) {
            RolloutPlan.Stage stage = stages.get(i);
            sql.query("""
                    update devices.action set stage = :stage where id in (
                        select a.id from devices.action a join devices.device d on d.id = a.device_id
                        where a.rollout_id = :rolloutId and a.stage = -1""")
                    .with("stage", i)
                    .with("rolloutId", rollout.id())
                    .when(stage.groupId(), IN_GROUP, "groupId")
                    .append("order by a.position limit :most)")
                    .with("most", most(stage, planned))
                    .update();
        }
        sql.query("""
                with gone as (
                    delete from devices.action where rollout_id = :rolloutId and stage = -1 returning id),
                counted as (select count(*) as devices from gone)
                update devices.rollout set excluded = excluded || jsonb_build_object('no-stage', devices)
                from counted where id = :rolloutId and devices > 0""").with("rolloutId", rollout.id()).update();
    }

    private static int most(RolloutPlan.Stage stage, int planned) {
        Integer percent = stage.percent();
        Integer devices = stage.devices();
        if (percent != null) {
            return Math.toIntExact(((long) planned * percent + WHOLE - 1) / WHOLE);
        }
        return devices != null ? devices : planned;
    }
}
