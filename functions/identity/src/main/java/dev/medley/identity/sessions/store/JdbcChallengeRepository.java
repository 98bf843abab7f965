package dev.medley.identity.sessions.store;

import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.ChallengeRepository;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Singleton
class JdbcChallengeRepository implements ChallengeRepository {

    /** A code of six digits and three steps is guessed once in 67,000 challenges. */
    private static final int ATTEMPTS = 5;

    private static final String LIVE =
            " where token_hash = :tokenHash and expires_at > :now and failures < " + ATTEMPTS;
    private static final String COLUMNS =
            "account_id, methods, address, agent, device_hash, replaces_session_id, expires_at";

    private final Sql sql;

    JdbcChallengeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Challenge challenge) {
        sql.query("""
                insert into identity.challenge (token_hash, account_id, methods, address, agent, device_hash,
                    replaces_session_id, expires_at)
                values (:tokenHash, :accountId, :methods, :address, :agent, :deviceHash, :replacesSessionId, :expiresAt)""")
                .with("tokenHash", challenge.token().hash())
                .with("accountId", challenge.accountId())
                .with("methods", challenge.methods().toArray(String[]::new))
                .with("address", challenge.origin().address())
                .with("agent", challenge.origin().agent())
                .with("deviceHash", challenge.origin().deviceHash())
                .with("replacesSessionId", challenge.replacesSessionId())
                .with("expiresAt", challenge.expiresAt())
                .update();
    }

    @Override
    public Optional<Challenge> find(SecretToken token, Instant now) {
        return live("select " + COLUMNS + " from identity.challenge" + LIVE, token, now);
    }

    @Override
    public Optional<Challenge> attempt(SecretToken token, Instant now) {
        return live(
                "update identity.challenge set failures = failures + 1" + LIVE + " returning " + COLUMNS, token, now);
    }

    private Optional<Challenge> live(String text, SecretToken token, Instant now) {
        return sql.query(text).with("tokenHash", token.hash()).with("now", now).first(row -> read(row, token));
    }

    @Override
    public boolean use(Challenge challenge) {
        return sql.query("""
                        with owner as (select id from identity.account where id = :accountId for no key update)
                        delete from identity.challenge
                        where token_hash = :tokenHash and account_id = (select id from owner)""")
                        .with("accountId", challenge.accountId())
                        .with("tokenHash", challenge.token().hash())
                        .update()
                == 1;
    }

    private static Challenge read(Row row, SecretToken token) throws SQLException {
        return new Challenge(
                token,
                row.uuid("account_id"),
                Set.copyOf(row.texts("methods")),
                new SignInOrigin(row.text("address"), row.text("agent"), row.bytesOrNull("device_hash")),
                row.uuidOrNull("replaces_session_id"),
                row.instant("expires_at"));
    }
}
