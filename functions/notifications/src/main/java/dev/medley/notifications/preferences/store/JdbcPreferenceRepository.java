package dev.medley.notifications.preferences.store;

import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.DeliverySchedule;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.Preference;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.preferences.QuietHours;
import dev.medley.notifications.preferences.Timetable;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPreferenceRepository implements PreferenceRepository {

    private static final String[] CHANNELS = Stream.of(Channel.values())
            .map(channel -> channel.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final Sql sql;
    private final JsonCodec json;

    JdbcPreferenceRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<Choice> choices(Collection<UUID> accounts, NotificationType type) {
        return sql.query("""
                select a.id as account_id, s.quiet_from::text, s.quiet_to::text, s.digest_at::text,
                    coalesce(s.time_zone, r.time_zone) as time_zone,
                    (select coalesce(jsonb_object_agg(p.channel, p.mode), '{}') from notifications.preference p
                        where p.account_id = a.id and p.category = :category) as modes
                from unnest(:accounts) as a (id)
                left join notifications.schedule s on s.account_id = a.id
                left join identity.pub_recipient r on r.account_id = a.id""")
                .with("accounts", accounts.toArray(UUID[]::new))
                .with("category", type.category())
                .list(row -> choice(row, type));
    }

    private Choice choice(Row row, NotificationType type) throws SQLException {
        Map<?, ?> preferred = json.read(row.json("modes"), Map.class);
        Map<Channel, Mode> modes = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            String mode = (String) preferred.get(channel.name().toLowerCase(Locale.ROOT));
            modes.put(channel, mode(mode, type, channel));
        }
        return new Choice(row.uuid("account_id"), modes, timetable(row));
    }

    private static Timetable timetable(Row row) throws SQLException {
        String zone = row.textOrNull("time_zone");
        String digestAt = row.textOrNull("digest_at");
        return new Timetable(
                zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
                quietHours(row),
                digestAt == null ? DeliverySchedule.USUAL_DIGEST : LocalTime.parse(digestAt));
    }

    @Override
    public Timetable timetable(UUID accountId) {
        return sql.query("""
                select s.quiet_from::text, s.quiet_to::text, s.digest_at::text, coalesce(s.time_zone, r.time_zone) as time_zone
                from (select :accountId::uuid as id) a
                left join notifications.schedule s on s.account_id = a.id
                left join identity.pub_recipient r on r.account_id = a.id""")
                .with("accountId", accountId)
                .first(JdbcPreferenceRepository::timetable)
                .orElseThrow();
    }

    private static Mode mode(@Nullable String preferred, NotificationType type, Channel channel) {
        Mode usual = type.channels().contains(channel) ? Mode.IMMEDIATE : Mode.OFF;
        boolean isFixed = type.mandatory() && (usual == Mode.IMMEDIATE || channel == Channel.EMAIL);
        return preferred == null || isFixed ? usual : Mode.of(preferred);
    }

    private static @Nullable QuietHours quietHours(Row row) throws SQLException {
        String from = row.textOrNull("quiet_from");
        String to = row.textOrNull("quiet_to");
        return from == null || to == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    @Override
    public List<Preference> matrix(UUID accountId) {
        return sql.query("""
                select c.category, k.channel, c.mandatory,
                    case when c.mandatory and c.having > 0 then 'immediate' when p.mode is not null then p.mode
                        when c.having = 0 then 'off' when c.having = c.types then 'immediate' else 'usual' end as mode
                from unnest(:channels) with ordinality as k (channel, place)
                cross join lateral (
                    select category, bool_or(mandatory) as mandatory, count(*) as types,
                        count(*) filter (where k.channel = any(channels)) as having
                    from notifications.type group by category) c
                left join notifications.preference p
                    on p.account_id = :accountId and p.category = c.category and p.channel = k.channel
                where not (c.mandatory and k.channel = 'email' and c.having = 0)
                order by c.category, k.place""")
                .with("accountId", accountId)
                .with("channels", CHANNELS)
                .list(row -> new Preference(
                        row.text("category"),
                        row.constant("channel", Channel.class),
                        row.constant("mode", Mode.class),
                        row.bool("mandatory")));
    }

    @Override
    public Optional<Boolean> isMandatory(String category, Channel channel) {
        return sql.query("""
                select bool_or(mandatory and (:channel in ('in_app', 'email') or :channel = any(channels))) as mandatory
                from notifications.type where category = :category having count(*) > 0""")
                .with("category", category)
                .with("channel", channel)
                .first(row -> row.bool("mandatory"));
    }

    @Override
    public void put(UUID accountId, String category, Channel channel, Mode mode, Instant now) {
        int _ = sql.query("""
                insert into notifications.preference (account_id, category, channel, mode, updated_at)
                values (:accountId, :category, :channel, :mode, :now)
                on conflict (account_id, category, channel)
                do update set mode = excluded.mode, updated_at = excluded.updated_at""")
                .with("accountId", accountId)
                .with("category", category)
                .with("channel", channel)
                .with("mode", mode)
                .with("now", now)
                .update();
    }

    @Override
    public void remove(UUID accountId, String category, Channel channel) {
        int _ = sql.query("delete from notifications.preference"
                        + " where account_id = :accountId and category = :category and channel = :channel")
                .with("accountId", accountId)
                .with("category", category)
                .with("channel", channel)
                .update();
    }

    @Override
    public DeliverySchedule schedule(UUID accountId) {
        return sql.query("""
                select time_zone, quiet_from::text, quiet_to::text, digest_at::text, version from notifications.schedule
                where account_id = :accountId""")
                .with("accountId", accountId)
                .first(JdbcPreferenceRepository::readSchedule)
                .orElse(DeliverySchedule.USUAL);
    }

    @Override
    public DeliverySchedule lockSchedule(UUID accountId, Instant now) {
        int _ = sql.query("""
                insert into notifications.schedule (account_id, digest_at, version, updated_at)
                values (:accountId, :digestAt::time, 0, :now) on conflict do nothing""")
                .with("accountId", accountId)
                .with("digestAt", DeliverySchedule.USUAL_DIGEST.toString())
                .with("now", now)
                .update();
        return sql.query("""
                select time_zone, quiet_from::text, quiet_to::text, digest_at::text, version from notifications.schedule
                where account_id = :accountId for update""")
                .with("accountId", accountId)
                .first(JdbcPreferenceRepository::readSchedule)
                .orElseThrow();
    }

    private static DeliverySchedule readSchedule(Row row) throws SQLException {
        String zone = row.textOrNull("time_zone");
        return new DeliverySchedule(
                zone == null ? null : ZoneId.of(zone),
                quietHours(row),
                LocalTime.parse(row.text("digest_at")),
                row.integer("version"));
    }

    @Override
    public void putSchedule(UUID accountId, DeliverySchedule schedule, Instant now) {
        ZoneId zone = schedule.timeZone();
        QuietHours quiet = schedule.quietHours();
        int _ = sql.query("""
                update notifications.schedule set time_zone = :zone, quiet_from = :quietFrom::time,
                    quiet_to = :quietTo::time, digest_at = :digestAt::time, version = :version, updated_at = :now
                where account_id = :accountId""")
                .with("accountId", accountId)
                .with("zone", zone == null ? null : zone.getId())
                .with("quietFrom", quiet == null ? null : quiet.from().toString())
                .with("quietTo", quiet == null ? null : quiet.to().toString())
                .with("digestAt", schedule.digestAt().toString())
                .with("version", schedule.version())
                .with("now", now)
                .update();
    }
}
