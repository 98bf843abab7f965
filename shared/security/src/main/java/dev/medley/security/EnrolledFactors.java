package dev.medley.security;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Which accounts have a second factor now, whatever a token from before says. One statement, for operations that ask for a
 * fresh sign-in.
 */
@Singleton
class EnrolledFactors {

    private final Sql sql;

    EnrolledFactors(Sql sql) {
        this.sql = sql;
    }

    boolean has(UUID accountId) {
        return sql.query("select account_id from identity.pub_second_factors where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.uuid("account_id"))
                .isPresent();
    }
}
