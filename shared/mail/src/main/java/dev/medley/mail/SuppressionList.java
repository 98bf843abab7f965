package dev.medley.mail;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The addresses that no mail goes to, as the function of notifications publishes them. Every sender obeys it. */
@Singleton
class SuppressionList {

    private final Sql sql;

    SuppressionList(Sql sql) {
        this.sql = sql;
    }

    boolean contains(String address) {
        return sql.query("select from notifications.pub_suppression where address = :address")
                .with("address", address.toLowerCase(Locale.ROOT))
                .exists();
    }
}
