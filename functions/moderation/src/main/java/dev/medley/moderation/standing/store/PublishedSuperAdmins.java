package dev.medley.moderation.standing.store;

import dev.medley.moderation.standing.SuperAdmins;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class PublishedSuperAdmins implements SuperAdmins {

    private final Sql sql;

    PublishedSuperAdmins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean contains(UUID accountId) {
        return sql.query("select from identity.pub_super_admins where account_id = :accountId")
                .with("accountId", accountId)
                .exists();
    }
}
