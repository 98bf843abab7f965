package dev.medley.mail;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** The addresses that mail does not go to, as the function of notifications publishes them. Every sender obeys it. */
@Singleton
class SuppressionList {

    /** How long an address that bounced gets no mandatory mail either; then one is tried again. */
    private static final Duration BOUNCED = Duration.ofDays(14);

    private final Sql sql;
    private final Clock clock;

    SuppressionList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether a mail is not to be sent: what people or administrators said does not stop a mandatory one. */
    boolean stops(String address, boolean isMandatory) {
        return sql.query("select from notifications.pub_suppression where address = :address")
                .with("address", address.toLowerCase(Locale.ROOT))
                .when(
                        isMandatory ? clock.instant().minus(BOUNCED) : null,
                        "and reason = 'bounce' and created_at > :bouncedAfter",
                        "bouncedAfter")
                .exists();
    }
}
