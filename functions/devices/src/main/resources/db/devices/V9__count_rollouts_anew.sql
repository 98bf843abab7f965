-- Devices of rollouts that were denied do not wait any more.
update devices.action a set status = 'cancelled', detail = 'The rollout was denied.', step_at = r.finished_at, finished_at = r.finished_at
from devices.rollout r
where r.id = a.rollout_id and r.status = 'denied' and a.status in ('scheduled', 'retrying');

-- Devices that reported while a rollout was counted anew were left out of its counts.
update devices.rollout_stage s set total = c.total, offered = c.offered, succeeded = c.succeeded, failed = c.failed,
    cancelled = c.cancelled, accepted = least(s.accepted, c.failed)
from (
    select rollout_id, stage, count(*) as total, count(*) filter (where offered_at is not null) as offered,
        count(*) filter (where status = 'succeeded') as succeeded, count(*) filter (where status = 'failed') as failed,
        count(*) filter (where status = 'cancelled') as cancelled
    from devices.action group by rollout_id, stage) as c
where c.rollout_id = s.rollout_id and c.stage = s.number;
