package dev.medley.identity.social.store;

import dev.medley.identity.social.Grant;
import dev.medley.identity.social.Grants;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcGrants implements Grants {

    private final Sql sql;
    private final GrantSeal seal;

    JdbcGrants(Sql sql, GrantSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public Optional<Held> find(UUID accountId, UUID identityId) {
        return sql.first("""
                select id, provider, grant_sealed from identity.provider_identity
                where id = ? and account_id = ? and grant_sealed is not null""", this::read, identityId, accountId);
    }

    @Override
    public boolean replace(Held held, Grant successor) {
        return sql.update(
                        "update identity.provider_identity set grant_sealed = ? where id = ? and grant_sealed = ?",
                        seal.seal(successor),
                        held.identityId(),
                        held.sealed())
                == 1;
    }

    @Override
    public void forget(UUID identityId) {
        sql.update("update identity.provider_identity set grant_sealed = null where id = ?", identityId);
    }

    private Held read(Row row) throws SQLException {
        byte[] sealed = row.bytes("grant_sealed");
        return new Held(row.uuid("id"), row.text("provider"), seal.open(sealed), sealed);
    }
}
