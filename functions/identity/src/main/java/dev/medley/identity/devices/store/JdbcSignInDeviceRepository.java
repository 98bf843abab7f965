package dev.medley.identity.devices.store;

import dev.medley.identity.devices.SignInDevice;
import dev.medley.identity.devices.SignInDeviceRepository;
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
class JdbcSignInDeviceRepository implements SignInDeviceRepository {

    private static final String SELECT = """
            select d.id, d.name, d.agent, d.address, d.first_seen_at, d.last_seen_at, t.trusted_at,
                d.id is not distinct from (select device_id from identity.session where id = ?) as current
            from identity.device d left join identity.trusted_device t on t.id = d.id
            where d.account_id = ?
            """;

    private final Sql sql;
    private final Cursors cursors;
    private final SessionSettings settings;
    private final Clock clock;

    JdbcSignInDeviceRepository(Sql sql, Cursors cursors, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Page<SignInDevice> list(UUID accountId, UUID sessionId, int limit, @Nullable String cursor) {
        String list = "device/" + accountId;
        UUID before = cursors.position(list, cursor);
        List<SignInDevice> rows = sql.list(
                SELECT + "and (?::uuid is null or d.id < ?) order by d.id desc limit ?",
                this::read,
                sessionId,
                accountId,
                before,
                before,
                limit + 1);
        return cursors.page(list, rows, limit, SignInDevice::id);
    }

    @Override
    public Optional<SignInDevice> find(UUID accountId, UUID sessionId, UUID deviceId) {
        return sql.first(SELECT + "and d.id = ?", this::read, sessionId, accountId, deviceId);
    }

    @Override
    public boolean change(UUID accountId, Change change) {
        return sql.update("""
                        update identity.device set name = coalesce(?, name),
                            trusted_at = case ?::boolean when true then ? when false then null else trusted_at end
                        where id = ? and account_id = ?""", change.name(), change.trusted(), change.now(), change.deviceId(), accountId) == 1;
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

    private SignInDevice read(Row row) throws SQLException {
        Instant trustedAt = row.instantOrNull("trusted_at");
        Instant trustedUntil = trustedAt == null ? null : trustedAt.plus(settings.trust());
        return new SignInDevice(
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
