package dev.medley.http;

import dev.medley.storage.Sql;
import dev.medley.topology.Environment;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The beans of this module on a PostgreSQL of their own, with the tables of its migrations and one of the tests'. */
final class Database {

    private static final ApplicationContext CONTEXT = start();

    private Database() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static ApplicationContext start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            ApplicationContext context = ApplicationContext.run(Map.of(
                    "datasources.default.url",
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "datasources.default.dialect",
                    "POSTGRES",
                    Environment.property(Environment.DATABASE_SECRET),
                    "{\"username\": \"postgres\", \"password\": \"postgres\"}",
                    Environment.property(Environment.MASTER_SECRET),
                    "a master secret that only tests know"));
            Sql sql = context.getBean(Sql.class);
            for (String statement : new String[] {
                "create schema http",
                text("V1__create_answer.sql"),
                text("V2__create_external_call.sql"),
                "create table ledger (id uuid primary key, owner_id uuid not null)"
            }) {
                int _ = sql.query(statement).update();
            }
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String migration) throws IOException {
        try (InputStream file = Objects.requireNonNull(Database.class.getResourceAsStream("/db/http/" + migration))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
