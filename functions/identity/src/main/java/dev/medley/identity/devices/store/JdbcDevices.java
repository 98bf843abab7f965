package dev.medley.identity.devices.store;

import dev.medley.identity.devices.Device;
import dev.medley.identity.devices.Devices;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDevices implements Devices {

    private static final String COLUMNS = """
            d.id, d.name, d.agent, d.address, d.first_seen_at, d.last_seen_at, d.trusted_at,
            d.id is not distinct from (select device_id from identity.session where id = ?) as current
            """;

    private final Sql sql;
    private final Cursors cursors;
    private final SessionSettings settings;
    private final Clock clock;

    JdbcDevices(Sql sql, Cursors cursors, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Page<Device> list(UUID accountId, UUID sessionId, int limit, @Nullable String cursor) {
        String list = "device/" + accountId;
        UUID before = cursors.position(list, cursor);
        List<Device> rows =
                sql.list("select " + COLUMNS + """
                from identity.device d
                where d.account_id = ? and (?::uuid is null or d.id < ?)
                order by d.id desc limit ?""", this::read, sessionId, accountId, before, before, limit + 1);
        return cursors.page(list, rows, limit, Device::id);
    }

    @Override
    public Optional<Device> change(UUID accountId, UUID sessionId, Change change) {
        return sql.first(
                """
                update identity.device d set name = coalesce(?, name),
                    trusted_at = case ?::boolean when true then ? when false then null else trusted_at end
                where id = ? and account_id = ? returning\s""" + COLUMNS,
                this::read,
                change.name(),
                change.trusted(),
                change.now(),
                change.deviceId(),
                accountId,
                sessionId);
    }

    @Override
    public Optional<List<UUID>> remove(UUID accountId, UUID deviceId, String because, Instant now) {
        return sql.first(
                """
                with owner as (
                    select id from identity.account where id = ? for no key update
                ), gone as (
                    delete from identity.device d using owner
                    where d.id = ? and d.account_id = owner.id returning d.id
                ), ended as (
                    update identity.session s set ended_at = ?, ended_because = ? from gone
                    where s.device_id = gone.id and s.ended_at is null and s.live_until > ? returning s.id
                )
                select array (select id::text from ended) as ended from gone""",
                row -> row.texts("ended").stream().map(UUID::fromString).toList(),
                accountId,
                deviceId,
                now,
                because,
                now);
    }

    @Override
    public void distrust(UUID accountId) {
        sql.update(
                "update identity.device set trusted_at = null where account_id = ? and trusted_at is not null",
                accountId);
    }

    private Device read(Row row) throws SQLException {
        Instant trustedAt = row.instantOrNull("trusted_at");
        Instant trustedUntil = trustedAt == null ? null : trustedAt.plus(settings.trust());
        return new Device(
                row.uuid("id"),
                row.textOrNull("name"),
                row.text("agent"),
                row.text("address"),
                row.instant("first_seen_at"),
                row.instant("last_seen_at"),
                trustedUntil == null || trustedUntil.isBefore(clock.instant()) ? null : trustedUntil,
                row.bool("current"));
    }
}
