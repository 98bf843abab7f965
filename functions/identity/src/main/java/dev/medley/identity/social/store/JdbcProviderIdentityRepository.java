package dev.medley.identity.social.store;

import dev.medley.identity.social.ProviderAssertion;
import dev.medley.identity.social.ProviderIdentity;
import dev.medley.identity.social.ProviderIdentityRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcProviderIdentityRepository implements ProviderIdentityRepository {

    private static final String COLUMNS = "id, account_id, provider, email, scopes, linked_at, last_used_at";

    private final Sql sql;
    private final GrantSeal seal;

    JdbcProviderIdentityRepository(Sql sql, GrantSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public Optional<ProviderIdentity> add(UUID id, UUID accountId, ProviderAssertion providerAssertion, Instant now) {
        return sql.query("""
                insert into identity.provider_identity (id, account_id, provider, issuer, subject, email, scopes,
                    grant_sealed, linked_at, last_used_at)
                values (:id, :accountId, :provider, :issuer, :subject, :email, :scopes, :grantSealed, :now, :now)
                on conflict (issuer, subject) do nothing
                returning\s""" + COLUMNS)
                .with("id", id)
                .with("accountId", accountId)
                .with("provider", providerAssertion.provider())
                .with("issuer", providerAssertion.issuer())
                .with("subject", providerAssertion.subject())
                .with("email", providerAssertion.email())
                .with("scopes", scopes(providerAssertion))
                .with("grantSealed", seal.seal(providerAssertion.grant()))
                .with("now", now)
                .first(JdbcProviderIdentityRepository::read);
    }

    /**
     * The account is locked before its identity, as everywhere, so that nobody waits in a circle. A plain sign-in leaves
     * access that was granted before as it is.
     */
    @Override
    public Optional<ProviderIdentity> use(ProviderAssertion providerAssertion, Instant now) {
        return sql.query("""
                with owner as (
                    select a.id from identity.provider_identity p
                    join identity.account a on a.id = p.account_id
                    where p.issuer = :issuer and p.subject = :subject for no key update of a
                )
                update identity.provider_identity p set last_used_at = :now, email = coalesce(:email, email),
                    scopes = case when :grant then :scopes else scopes end,
                    grant_sealed = coalesce(:grantSealed, grant_sealed)
                from owner where p.account_id = owner.id and issuer = :issuer and subject = :subject
                returning p.""" + COLUMNS)
                .with("issuer", providerAssertion.issuer())
                .with("subject", providerAssertion.subject())
                .with("now", now)
                .with("email", providerAssertion.email())
                .with("grant", providerAssertion.grant() != null)
                .with("scopes", scopes(providerAssertion))
                .with("grantSealed", seal.seal(providerAssertion.grant()))
                .first(JdbcProviderIdentityRepository::read);
    }

    @Override
    public List<ProviderIdentity> of(UUID accountId) {
        return sql.query("select " + COLUMNS
                        + " from identity.provider_identity where account_id = :accountId order by id")
                .with("accountId", accountId)
                .list(JdbcProviderIdentityRepository::read);
    }

    @Override
    public boolean lockOwner(UUID accountId) {
        return sql.query("""
                        select password_hash is not null as has_password from identity.account
                        where id = :accountId for update""")
                .with("accountId", accountId)
                .first(row -> row.bool("has_password"))
                .orElse(false);
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from identity.provider_identity where id = :id")
                .with("id", id)
                .update();
    }

    private static String[] scopes(ProviderAssertion providerAssertion) {
        return providerAssertion.scopes().stream().sorted().toArray(String[]::new);
    }

    private static ProviderIdentity read(Row row) throws SQLException {
        return new ProviderIdentity(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("provider"),
                row.textOrNull("email"),
                Set.copyOf(row.texts("scopes")),
                row.instant("linked_at"),
                row.instant("last_used_at"));
    }
}
