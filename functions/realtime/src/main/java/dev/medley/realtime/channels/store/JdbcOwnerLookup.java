package dev.medley.realtime.channels.store;

import dev.medley.realtime.channels.OwnerLookup;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcOwnerLookup implements OwnerLookup {

    private final Sql sql;

    JdbcOwnerLookup(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isOwner(String table, UUID id, UUID accountId) {
        return sql.query("select from " + table + " where id = :id and owner_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public boolean isSharedWith(String view, UUID id, UUID accountId, Set<String> roles) {
        return sql.query("select from " + view + " where id = :id"
                        + " and (owner_id = :accountId or :accountId = any (accounts) or roles && :roles::text[])")
                .with("id", id)
                .with("accountId", accountId)
                .with("roles", roles.stream().sorted().toArray(String[]::new))
                .exists();
    }
}
