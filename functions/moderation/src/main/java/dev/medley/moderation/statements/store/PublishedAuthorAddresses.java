package dev.medley.moderation.statements.store;

import dev.medley.kernel.LanguageTag;
import dev.medley.moderation.statements.AuthorAddress;
import dev.medley.moderation.statements.AuthorAddresses;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class PublishedAuthorAddresses implements AuthorAddresses {

    private final Sql sql;

    PublishedAuthorAddresses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AuthorAddress> find(UUID accountId) {
        return sql.query("select email, locale from identity.pub_moderation_recipient where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> new AuthorAddress(row.text("email"), LanguageTag.kept(row.textOrNull("locale"))));
    }
}
