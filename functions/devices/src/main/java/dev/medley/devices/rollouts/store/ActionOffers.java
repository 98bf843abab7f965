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

    private final Sql sql;

    ActionOffers(Sql sql) {
        this.sql = sql;
    }

    /** How many there were. */
    int make(Rollout rollout, int stage, int most, Instant now) {
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
}
