package dev.medley.identity.social.store;

import dev.medley.identity.social.ProviderGrant;
import dev.medley.identity.social.ProviderGrantRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcProviderGrantRepository implements ProviderGrantRepository {

    private static final String SELECT = """
            select provider, grant_sealed from identity.provider_identity
            where id = :id and account_id = :accountId and grant_sealed is not null""";

    private final Sql sql;
    private final GrantSeal seal;

    JdbcProviderGrantRepository(Sql sql, GrantSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public Optional<Held> find(UUID accountId, UUID identityId) {
        return find(SELECT, accountId, identityId);
    }

    @Override
    public Optional<Held> lock(UUID accountId, UUID identityId) {
        return find(SELECT + " for update", accountId, identityId);
    }

    @Override
    public void replace(UUID identityId, ProviderGrant successor) {
        sql.query("update identity.provider_identity set grant_sealed = :grantSealed where id = :identityId")
                .with("grantSealed", seal.seal(successor))
                .with("identityId", identityId)
                .update();
    }

    @Override
    public void forget(UUID identityId) {
        sql.query("update identity.provider_identity set grant_sealed = null where id = :identityId")
                .with("identityId", identityId)
                .update();
    }

    private Optional<Held> find(String text, UUID accountId, UUID identityId) {
        return sql.query(text)
                .with("id", identityId)
                .with("accountId", accountId)
                .first(this::read);
    }

    private Held read(Row row) throws SQLException {
        return new Held(row.text("provider"), seal.open(row.bytes("grant_sealed")));
    }
}
