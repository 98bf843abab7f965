package dev.medley.storage;

import dev.medley.topology.Environment;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The beans of this module on a PostgreSQL of their own, one for all tests. */
final class Storage {

    private static final ApplicationContext CONTEXT = start();

    private Storage() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static Sql sql() {
        return bean(Sql.class);
    }

    /** Runs work in a transaction. */
    static void inTransaction(Runnable work) {
        bean(Transactions.class).run(work);
    }

    private static ApplicationContext start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return ApplicationContext.run(Map.of(
                    "datasources.default.url",
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "datasources.default.dialect",
                    "POSTGRES",
                    // As functions have it: none is opened before it is needed.
                    "datasources.default.minimum-idle",
                    0,
                    Environment.property(Environment.DATABASE_SECRET),
                    "{\"username\": \"postgres\", \"password\": \"postgres\"}",
                    Environment.property(Environment.MASTER_SECRET),
                    "a master secret that only tests know"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
