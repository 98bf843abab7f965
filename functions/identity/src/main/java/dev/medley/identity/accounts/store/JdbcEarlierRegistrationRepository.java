package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.EarlierRegistration;
import dev.medley.identity.accounts.EarlierRegistrationRepository;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcEarlierRegistrationRepository implements EarlierRegistrationRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcEarlierRegistrationRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(UUID accountId) {
        sql.query("""
                insert into identity.earlier_registration
                    (token_hash, account_id, display_name, locale, password_hash, expires_at)
                select m.token_hash, a.id, a.display_name, a.locale, a.password_hash, m.expires_at
                from identity.account a
                join identity.mailing m on m.account_id = a.id and m.occasion = 'verify_email'
                where a.id = :accountId and a.verified_at is null and a.password_hash is not null
                    and m.token_hash is not null and m.expires_at > :now""").with("accountId", accountId).with("now", clock.instant()).update();
    }

    @Override
    public Optional<EarlierRegistration> find(SecretToken token) {
        return sql.query("""
                select v.account_id, v.password_hash from identity.earlier_registration v
                join identity.account a on a.id = v.account_id
                where v.token_hash = :tokenHash and v.expires_at > :now and a.verified_at is null""")
                .with("tokenHash", token.hash())
                .with("now", clock.instant())
                .first(row -> new EarlierRegistration(row.uuid("account_id"), row.text("password_hash")));
    }

    @Override
    public boolean restore(SecretToken token) {
        return sql.query("""
                        with taken as (
                            delete from identity.earlier_registration where token_hash = :tokenHash and expires_at > :now
                            returning account_id, display_name, locale, password_hash
                        )
                        update identity.account a
                        set display_name = t.display_name, locale = t.locale, password_hash = t.password_hash,
                            updated_at = :now, version = version + 1, revocations = revocations + 1
                        from taken t where a.id = t.account_id and a.verified_at is null""")
                        .with("tokenHash", token.hash())
                        .with("now", clock.instant())
                        .update()
                == 1;
    }
}
