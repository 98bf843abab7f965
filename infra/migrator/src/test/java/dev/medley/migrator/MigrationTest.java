package dev.medley.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.DatabaseServer;
import dev.medley.migration.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final ClassLoader LOADER = MigrationTest.class.getClassLoader();

    @Test
    void everyMigrationRunsOnceAndItsUndoLeavesNothing() throws Exception {
        try (DatabaseServer server = DatabaseServer.temporary();
                Connection connection = server.dataSource().getConnection()) {
            Migrator migrator = new Migrator(server.dataSource(), LOADER);
            assertThat(migrator.migrate()).isPositive();
            assertThat(migrator.migrate()).isZero();

            for (String schema : Migrator.schemas().reversed()) {
                undo(connection, schema);
                assertThat(relations(connection, schema)).as(schema).isEmpty();
            }
        }
    }

    private static void undo(Connection connection, String schema) throws Exception {
        Path scripts = Path.of(System.getProperty("medley.home"), "infra/migrator/target/classes/db", schema);
        if (!Files.exists(scripts)) {
            return;
        }
        try (Stream<Path> files = Files.list(scripts);
                Statement statement = connection.createStatement()) {
            List<Path> ups = files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(MigrationTest::version).reversed())
                    .toList();
            for (Path up : ups) {
                statement.execute(
                        read(up.resolveSibling("U" + up.getFileName().toString().substring(1))));
            }
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A migration without its undo", e);
        }
    }

    private static List<String> relations(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select relname from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where nspname = '" + schema
                        + "' and relname not like 'migration%'")) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
