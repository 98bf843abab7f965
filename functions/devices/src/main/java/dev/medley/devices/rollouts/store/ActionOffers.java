package dev.medley.devices.rollouts.store;

import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Offers releases to the next devices of a stage, with one statement. */
@Singleton
class ActionOffers {

    /** The time of day at the device is within the window, which may go past midnight. */
    private static final String WINDOW = """
            and case when :from::time <= :to::time
                then (:now::timestamptz at time zone d.time_zone)::time between :from::time and :to::time
                else (:now::timestamptz at time zone d.time_zone)::time >= :from::time
                    or (:now::timestamptz at time zone d.time_zone)::time <= :to::time end""";

    /** What is said of devices that do not fit any more; those that have it by now are through. */
    private static final String EXPLAINED = """
            '{"hardware": "Its hardware is none that the release is for.",
            "installed": "It had it already.",
            "minimum-version": "It has less than the least version that the release asks for.",
            "security-floor": "Its security floor is above the release by now.",
            "revoked": "The release was revoked before its turn came.",
            "other-version": "It has something else by now than what is taken back.",
            "other-group": "It is not in the group of the rollout any more.",
            "later": "A later rollout has brought it something newer."}'::jsonb ->> next.misfit""";

    private static final String NEXT = """
            with looked as (
                select a.id, a.status, a.position, a.offered_at is null as first, d.installed_release_id, d.installed_version, d.auto_confirm,
                    case when r.status <> 'published' then 'revoked'
                        when :undoneId::uuid is not null and d.installed_release_id is distinct from :undoneId::uuid
                            then 'other-version'
                        \s""" + RolloutPlanner.MISFIT + """
                        when :groupId::uuid is not null and not exists (select from devices.group_member m
                            join devices.device_group g on g.id = m.group_id
                            where m.device_id = d.id and g.path @> array[:groupId::uuid]) then 'other-group'
                        when :undoneId::uuid is null and r.version_numbers < d.installed_numbers and exists (select from devices.action o
                            where o.device_id = a.device_id and o.status = 'succeeded' and o.rollout_id > a.rollout_id) then 'later'
                    end as misfit
                from devices.action a join devices.device d on d.id = a.device_id
                join devices.release r on r.id = a.release_id
                where a.rollout_id = :rolloutId and a.stage = :stage
                    and (a.status = 'scheduled' or (a.status = 'retrying' and a.next_attempt_at <= :now))
                    and d.status in ('registered', 'active')
                    and not exists (select from devices.action o where o.device_id = a.device_id
                        and o.status in ('awaiting_confirmation', 'offered', 'cancelling'))""";

    private static final String OFFERED = """
                order by a.status, a.position limit greatest(:most, 1000) for no key update of a skip locked),
            next as (
                select looked.*, row_number() over (partition by misfit is null order by status, position) as place
                from looked),
            changed as (
                update devices.action a set
                    status = case when next.misfit = 'installed' then 'succeeded' when next.misfit is not null then 'cancelled'
                        when :confirmation and not next.auto_confirm then 'awaiting_confirmation' else 'offered' end,
                    step = '', step_at = :now, attempts = a.attempts + 1,
                    offered_at = case when next.misfit is null then coalesce(a.offered_at, :now) else a.offered_at end,
                    next_attempt_at = null, detail = coalesce(\s""" + EXPLAINED + """
                        , a.detail),
                    finished_at = case when next.misfit is not null then :now::timestamptz end,
                    previous_release_id = case when next.first and next.misfit is null then next.installed_release_id
                        else a.previous_release_id end,
                    previous_version = case when next.first and next.misfit is null then next.installed_version
                        else a.previous_version end
                from next where a.id = next.id and (next.misfit is not null or next.place <= :most)
                returning next.first, next.misfit),
            counted as (
                update devices.rollout_stage set
                    offered = offered + (select count(*) from changed where first and misfit is null),
                    succeeded = succeeded + (select count(*) from changed where misfit = 'installed'),
                    cancelled = cancelled + (select count(*) from changed where misfit <> 'installed')
                where rollout_id = :rolloutId and number = :stage)
            select count(*) filter (where misfit is null) as offered,
                count(*) filter (where misfit is not null) as misfits from changed""";

    private final Sql sql;

    ActionOffers(Sql sql) {
        this.sql = sql;
    }

    record Step(int offered, int misfits) {}

    /**
     * How many there were; devices that the release does not fit any more are passed over for good, and it is said why. They
     * take nobody's place.
     */
    int make(Rollout rollout, int stage, int most, Instant now) {
        int offered = 0;
        Step step;
        do {
            step = once(rollout, stage, most - offered, now);
            offered += step.offered();
        } while (step.misfits() > 0 && offered < most);
        return offered;
    }

    private Step once(Rollout rollout, int stage, int most, Instant now) {
        Query query = sql.query(NEXT);
        RolloutPlan.Window window = rollout.plan().window();
        if (window != null) {
            query.append(WINDOW).with("from", window.from()).with("to", window.to());
        }
        return query.append(OFFERED)
                .with("undoneId", rollout.undoesId() == null ? null : rollout.releaseId())
                .with("groupId", rollout.plan().groupId())
                .with("rolloutId", rollout.id())
                .with("stage", stage)
                .with("confirmation", rollout.plan().confirmation())
                .with("most", most)
                .with("now", now)
                .first(row -> new Step(row.integer("offered"), row.integer("misfits")))
                .orElseThrow();
    }
}
