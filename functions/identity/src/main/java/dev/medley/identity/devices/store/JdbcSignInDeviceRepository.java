package dev.medley.identity.devices.store;

import dev.medley.identity.devices.SignInDevice;
import dev.medley.identity.devices.SignInDeviceRepository;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSignInDeviceRepository implements SignInDeviceRepository {

    private static final String SELECT = """
            select d.id, d.name, d.agent, d.address, d.first_seen_at, d.last_seen_at, t.trusted_at,
                d.id is not distinct from (select device_id from identity.session where id = :sessionId) as current
            from identity.device d left join identity.trusted_device t on t.id = d.id
            where d.account_id = :accountId
            """;

    private static final SortKeys<SignInDevice> KEYS = SortKeys.newestFirst("d.id", SignInDevice::id);

    private final Sql sql;
    private final SessionSettings settings;
    private final Clock clock;

    JdbcSignInDeviceRepository(Sql sql, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Page<SignInDevice> list(UUID accountId, UUID sessionId, PageRequest page) {
        return select(accountId, sessionId).page("device/" + accountId, page, KEYS, this::read);
    }

    @Override
    public Optional<SignInDevice> find(UUID accountId, UUID sessionId, UUID deviceId) {
        return select(accountId, sessionId)
                .append("and d.id = :id")
                .with("id", deviceId)
                .first(this::read);
    }

    private Query select(UUID accountId, UUID sessionId) {
        return sql.query(SELECT).with("sessionId", sessionId).with("accountId", accountId);
    }

    @Override
    public boolean change(UUID accountId, Change change) {
        return sql.query("""
                        update identity.device set name = coalesce(:name, name),
                            trusted_at = case :trusted::boolean when true then :now when false then null
                                else trusted_at end
                        where id = :id and account_id = :accountId""")
                        .with("name", change.name())
                        .with("trusted", change.trusted())
                        .with("now", change.now())
                        .with("id", change.deviceId())
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<List<UUID>> remove(UUID accountId, UUID deviceId, String because, Instant now) {
        return sql.query("""
                with owner as (
                    select id from identity.account where id = :accountId for no key update
                ), gone as (
                    delete from identity.device d using owner
                    where d.id = :deviceId and d.account_id = owner.id returning d.id
                ), ended as (
                    update identity.session s set ended_at = :now, ended_because = :because from gone
                    where s.device_id = gone.id and s.ended_at is null and s.live_until > :now returning s.id
                )
                select array (select id::text from ended) as ended from gone""")
                .with("accountId", accountId)
                .with("deviceId", deviceId)
                .with("now", now)
                .with("because", because)
                .first(row -> row.texts("ended").stream().map(UUID::fromString).toList());
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
