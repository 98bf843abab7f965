package dev.medley.identity.social.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.social.SocialAccountRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSocialAccountRepository implements SocialAccountRepository {

    private final Sql sql;

    JdbcSocialAccountRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Admitted> admit(UUID id, EmailAddress email, String displayName, Instant now) {
        return sql.query("""
                insert into identity.account as a
                    (id, email, email_key, display_name, roles, verified_at, created_at, updated_at)
                values (:id, :email, :emailKey, :displayName, array ['user'], :now, :now, :now)
                on conflict (email_key) do update set display_name = excluded.display_name, password_hash = null,
                    authorization_version = a.authorization_version + 1, authorization_changed_at = excluded.updated_at,
                    verified_at = excluded.verified_at, updated_at = excluded.updated_at, version = a.version + 1
                where a.verified_at is null
                returning a.id""")
                .with("id", id)
                .with("email", email.text())
                .with("emailKey", email.key())
                .with("displayName", displayName)
                .with("now", now)
                .first(row -> new Admitted(row.uuid("id"), row.uuid("id").equals(id)));
    }
}
