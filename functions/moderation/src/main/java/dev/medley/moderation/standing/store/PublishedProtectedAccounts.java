package dev.medley.moderation.standing.store;

import dev.medley.moderation.standing.ProtectedAccounts;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class PublishedProtectedAccounts implements ProtectedAccounts {

    private final Sql sql;

    PublishedProtectedAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean contains(UUID accountId) {
        return sql.query("select from identity.pub_protected_accounts where account_id = :accountId")
                .with("accountId", accountId)
                .exists();
    }
}
