package dev.medley.identity.devices.store;

import dev.medley.identity.devices.SignInDevice;
import dev.medley.identity.devices.SignInDeviceRepository;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.sessions.SignInOrigin;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public int distrustAll(UUID accountId) {
        return sql.query("update identity.device set trusted_at = null "
                        + "where account_id = :accountId and trusted_at is not null")
                .with("accountId", accountId)
                .update();
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
    public Optional<Instant> trustedSince(UUID accountId, byte[] deviceHash, Instant earliest) {
        return sql.query("""
                select trusted_at from identity.trusted_device
                where token_hash = :deviceHash and account_id = :accountId and trusted_at > :earliest""")
                .with("deviceHash", deviceHash)
                .with("accountId", accountId)
                .with("earliest", earliest)
                .first(row -> row.instant("trusted_at"));
    }

    @Override
    public UUID keep(
            UUID accountId, SignInOrigin origin, @Nullable UUID replacedSession, NewDevice newDevice, Instant now) {
        return sql.query("""
                with known as (
                    update identity.device set last_seen_at = :now, agent = :agent, address = :address
                    where account_id = :accountId and (token_hash = :tokenHash
                        or id = (select device_id from identity.session where id = :replaced))
                    returning id
                ), added as (
                    insert into identity.device (id, account_id, token_hash, agent, address, first_seen_at, last_seen_at)
                    select :newId, :accountId, :newTokenHash, :agent, :address, :now, :now
                    where not exists (select from known)
                    returning id
                )
                select id from known union all select id from added""")
                .with("now", now)
                .with("agent", origin.agent())
                .with("address", origin.address())
                .with("accountId", accountId)
                .with("tokenHash", origin.deviceHash())
                .with("replaced", replacedSession)
                .with("newId", newDevice.id())
                .with("newTokenHash", newDevice.token().hash())
                .first(row -> row.uuid("id"))
                .orElseThrow();
    }

    @Override
    public boolean remove(UUID accountId, UUID deviceId) {
        return sql.query("delete from identity.device where id = :deviceId and account_id = :accountId")
                        .with("deviceId", deviceId)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void removeAll(UUID accountId) {
        sql.query("delete from identity.device where account_id = :accountId")
                .with("accountId", accountId)
                .update();
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
