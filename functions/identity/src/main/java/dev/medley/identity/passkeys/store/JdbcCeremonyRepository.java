package dev.medley.identity.passkeys.store;

import dev.medley.identity.passkeys.Ceremony;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.CeremonyRepository;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
class JdbcCeremonyRepository implements CeremonyRepository {

    private final Sql sql;

    JdbcCeremonyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Anybody may begin one, so each takes more than one away: what is kept is what came in the last minutes. */
    @Override
    public void add(Ceremony ceremony, Instant now) {
        sql.query("""
                with swept as (
                    delete from identity.ceremony where challenge_hash in (
                        select challenge_hash from identity.ceremony where expires_at < :now
                        order by expires_at limit 10 for update skip locked)
                )
                insert into identity.ceremony (challenge_hash, purpose, account_id, expires_at)
                values (:challengeHash, :purpose, :accountId, :expiresAt)""")
                .with("now", now)
                .with("challengeHash", ceremony.challenge().hash())
                .with("purpose", ceremony.purpose())
                .with("accountId", ceremony.accountId())
                .with("expiresAt", ceremony.expiresAt())
                .update();
    }

    @Override
    public Optional<Ceremony> end(SecretToken challenge, Purpose purpose, Instant now) {
        return sql.query("""
                delete from identity.ceremony where challenge_hash = :challengeHash and purpose = :purpose
                    and expires_at > :now
                returning account_id, expires_at""")
                .with("challengeHash", challenge.hash())
                .with("purpose", purpose)
                .with("now", now)
                .first(row ->
                        new Ceremony(challenge, purpose, row.uuidOrNull("account_id"), row.instant("expires_at")));
    }
}
