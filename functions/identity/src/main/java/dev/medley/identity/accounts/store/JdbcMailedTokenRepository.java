package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMailedTokenRepository implements MailedTokenRepository {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Sql sql;
    private final Clock clock;

    JdbcMailedTokenRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean issue(
            UUID accountId, MailPurpose mailPurpose, UUID eventId, @Nullable String network, SecretToken token) {
        Instant now = clock.instant();
        Instant windowStart = now.minus(WINDOW);
        return sql.query("""
                        insert into identity.mailing as m
                            (account_id, occasion, event_id, token_hash, expires_at, counted_since, sent, networks)
                        values (:accountId, :mailPurpose, :eventId, :tokenHash, :expiresAt, :now, 1,
                            jsonb_build_object(:network::text, 1))
                        on conflict (account_id, occasion) do update
                        set event_id = excluded.event_id, token_hash = excluded.token_hash,
                            expires_at = excluded.expires_at, tries = 0,
                            counted_since = case when m.counted_since < :windowStart then excluded.counted_since
                                else m.counted_since end,
                            sent = case when m.event_id = excluded.event_id then m.sent
                                when m.counted_since < :windowStart then 1 else m.sent + 1 end,
                            networks = case when m.event_id = excluded.event_id then m.networks
                                when m.counted_since < :windowStart then excluded.networks
                                else m.networks || jsonb_build_object(:network::text,
                                    coalesce((m.networks ->> :network)::integer, 0) + 1) end
                        where m.event_id = excluded.event_id or m.counted_since < :windowStart
                            or m.sent < :most and coalesce((m.networks ->> :network)::integer, 0) < :mostOfNetwork""")
                        .with("accountId", accountId)
                        .with("mailPurpose", mailPurpose)
                        .with("eventId", eventId)
                        .with("tokenHash", token.hash())
                        .with("expiresAt", now.plus(mailPurpose.lifetime()))
                        .with("now", now)
                        .with("windowStart", windowStart)
                        .with("network", network == null ? "" : network)
                        .with("most", MOST_AN_HOUR)
                        .with("mostOfNetwork", MOST_OF_NETWORK)
                        .update()
                == 1;
    }

    @Override
    public Optional<UUID> find(MailPurpose mailPurpose, SecretToken token) {
        return sql.query("""
                select account_id from identity.mailing
                where token_hash = :tokenHash and occasion = :mailPurpose and expires_at > :now""")
                .with("tokenHash", token.hash())
                .with("mailPurpose", mailPurpose)
                .with("now", clock.instant())
                .first(row -> row.uuid("account_id"));
    }

    @Override
    public boolean countTry(MailPurpose mailPurpose, SecretToken token) {
        return sql.query("""
                update identity.mailing set tries = tries + 1
                where token_hash = :tokenHash and occasion = :mailPurpose and tries < :most""")
                        .with("tokenHash", token.hash())
                        .with("mailPurpose", mailPurpose)
                        .with("most", MOST_TRIES)
                        .update()
                == 1;
    }

    @Override
    public Optional<UUID> use(MailPurpose mailPurpose, SecretToken token) {
        return sql.query("""
                update identity.mailing set token_hash = null
                where token_hash = :tokenHash and occasion = :mailPurpose and expires_at > :now
                returning account_id""")
                .with("tokenHash", token.hash())
                .with("mailPurpose", mailPurpose)
                .with("now", clock.instant())
                .first(row -> row.uuid("account_id"));
    }

    @Override
    public void revoke(UUID accountId, MailPurpose mailPurpose) {
        int _ = sql.query("""
                update identity.mailing set token_hash = null
                where account_id = :accountId and occasion = :mailPurpose""")
                .with("accountId", accountId)
                .with("mailPurpose", mailPurpose)
                .update();
    }

    @Override
    public void forget(UUID accountId, MailPurpose mailPurpose) {
        sql.query("delete from identity.mailing where account_id = :accountId and occasion = :mailPurpose")
                .with("accountId", accountId)
                .with("mailPurpose", mailPurpose)
                .update();
    }

    @Override
    public void revoke(UUID accountId) {
        int _ = sql.query("update identity.mailing set token_hash = null "
                        + "where account_id = :accountId and token_hash is not null")
                .with("accountId", accountId)
                .update();
    }
}
