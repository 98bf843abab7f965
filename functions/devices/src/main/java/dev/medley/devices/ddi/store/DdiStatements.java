package dev.medley.devices.ddi.store;

/** What devices are answered from. */
final class DdiStatements {

    /**
     * Nothing is offered of a rollout that was stopped, nor of a release that was revoked or is below the floor of the device d,
     * whatever its actions say.
     */
    static final String VISIBLE = """
            (a.status = 'cancelling' or (a.status in ('awaiting_confirmation', 'offered') and exists (
                select from devices.rollout r join devices.release l on l.id = a.release_id
                where r.id = a.rollout_id and r.status in ('running', 'paused', 'awaiting_check')
                    and l.status = 'published' and l.security_version >= d.security_floor)))""";

    /** Whether it is the time of a rollout's window, where the device is; null where it has none. */
    private static final String IN_WINDOW = """
            case when r.plan -> 'window' ->> 'from' is not null then
                case when (r.plan -> 'window' ->> 'from')::time <= (r.plan -> 'window' ->> 'to')::time
                    then (:now::timestamptz at time zone d.time_zone)::time
                        between (r.plan -> 'window' ->> 'from')::time and (r.plan -> 'window' ->> 'to')::time
                    else (:now::timestamptz at time zone d.time_zone)::time >= (r.plan -> 'window' ->> 'from')::time
                        or (:now::timestamptz at time zone d.time_zone)::time <= (r.plan -> 'window' ->> 'to')::time
                end end""";

    /**
     * A poll leads to nothing that is to be installed out of its window: clients that are told to skip an update say that it
     * succeeded.
     */
    static final String POLL = """
            select d.id, d.status, d.last_seen_at, d.asks_report, d.auto_confirm,
                array(select c.kind || ' ' || encode(c.hash, 'hex') from devices.credential c where c.device_id = d.id
                    and c.revoked_at is null and (c.expires_at is null or c.expires_at > :now)
                    and (c.kind <> 'batch' or exists (select from devices.batch b where b.id = d.batch_id
                        and b.revoked_at is null and b.expires_at > :now))) as credentials,
                a.number, a.status as action_status,
                (select i.number from devices.action i where i.device_id = d.id and i.status = 'succeeded'
                    order by i.id desc limit 1) as installed_number,
                exists (select from devices.command c where c.device_id = d.id and c.status in ('pending', 'acknowledged')
                    and coalesce(c.not_before, :now) <= :now and c.expires_at > :now) as has_commands
            from devices.device d
            left join devices.action a on a.device_id = d.id
                and a.status in ('awaiting_confirmation', 'offered', 'cancelling') and\s""" + VISIBLE + """

                and (a.status = 'cancelling' or coalesce((select\s""" + IN_WINDOW + """

                    from devices.rollout r where r.id = a.rollout_id), true))
            where d.controller_id = :controllerId and d.status <> 'retired'""";

    static final String DEPLOYMENT =
            "select a.number, a.status, r.plan ->> 'forced' = 'true' as forced, " + IN_WINDOW + """
             as window_open,
                array(select coalesce(nullif(array_to_string(f.messages, ' '), ''), 'The device reported ' || f.execution)
                    || case when f.code is null then '' else ' (code ' || f.code || ')' end
                    from devices.action_feedback f where f.action_id = a.id order by f.id desc limit :history) as messages,
                m.id as module_id, m.part, m.name as module_name, m.version as module_version, t.id as artifact_id, t.file_name,
                t.sha1, t.md5, t.sha256, t.size_bytes, x.id as delta_id, x.sha1 as delta_sha1, x.md5 as delta_md5,
                x.sha256 as delta_sha256, x.size_bytes as delta_bytes, x.from_sha256
            from devices.action a
            join devices.device d on d.id = a.device_id
            join devices.rollout r on r.id = a.rollout_id
            join devices.release_module m on m.release_id = a.release_id
            join devices.artifact t on t.module_id = m.id and t.status = 'ready'
            left join lateral (
                select y.id, y.sha1, y.md5, y.sha256, y.size_bytes, o.sha256 as from_sha256
                from devices.artifact_delta y join devices.artifact o on o.id = y.from_id
                where y.to_id = t.id and y.status = 'ready' and o.release_id = d.installed_release_id limit 1) as x on true
            where a.number = :number and a.device_id = :deviceId and\s""";

    /** Out of its window only a device that has begun still sees what it installs. */
    static final String BEGUN = """
            and (a.status <> 'offered' or a.step in ('download', 'downloaded', 'proceeding', 'resumed', 'scheduled')
                or coalesce(""" + IN_WINDOW + ", true))";

    /** What a device is told to leave, or nobody at it has agreed to, has no files that it may fetch. */
    static final String OFFERED_RELEASES = """
            (select a.release_id from devices.action a join devices.device d on d.id = a.device_id
                where a.device_id = :deviceId and a.status not in ('awaiting_confirmation', 'cancelling')
                and (a.status = 'succeeded' or\s""" + VISIBLE + "))";

    private DdiStatements() {}
}
