package dev.medley.migration;

import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates with Flyway from {@code db/<schema>/V<n>__*.sql} on the class path. The shared libraries' schemas come first,
 * then those of the functions in the order of the topology, which is the order in which views may look at each other.
 */
public final class Migrator {

    /** The schemas of the shared libraries. */
    static final List<String> SHARED = List.of("events", "usage", "jobs", "http", "audit", "search");

    private static final String NOTIFICATIONS = "notifications";

    private final DataSource database;
    private final ClassLoader classLoader;

    public Migrator(DataSource database, ClassLoader classLoader) {
        this.database = database;
        this.classLoader = classLoader;
    }

    /** Every schema, in order. */
    public static List<String> schemas() {
        Stream<String> functions = Medley.TOPOLOGY.functions().stream().map(Function::schema);
        return Stream.concat(SHARED.stream(), functions).toList();
    }

    /** Brings all schemas whose SQL is on the class path up to date; says how many migrations ran. */
    public int migrate() {
        int migrations =
                schemas().stream().filter(this::isThere).mapToInt(this::migrate).sum();
        if (isThere(NOTIFICATIONS)) {
            new BuiltInMails(database, classLoader).publish();
        }
        return migrations;
    }

    /** Brings each of these schemas to a version, and no others. */
    void migrateTo(Map<String, String> versions) {
        schemas().stream()
                .filter(versions::containsKey)
                .forEach(schema -> migrateTo(schema, MigrationVersion.fromVersion(versions.get(schema))));
    }

    private void migrateTo(String schema, MigrationVersion version) {
        Flyway flyway = configured(schema).target(version).load();
        flyway.migrate();
        if (!version.equals(flyway.info().current().getVersion())) {
            throw new IllegalStateException(
                    "The backup has version %s of %s, which is not here".formatted(version, schema));
        }
    }

    private boolean isThere(String schema) {
        return classLoader.getResource("db/" + schema) != null;
    }

    private int migrate(String schema) {
        return configured(schema).load().migrate().migrationsExecuted;
    }

    private FluentConfiguration configured(String schema) {
        return Flyway.configure(classLoader)
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .table("migration")
                .validateMigrationNaming(false);
    }
}
