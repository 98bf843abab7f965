package dev.medley.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {

    private static final String SCHEMA = "predictions";

    @TempDir
    Path folder;

    /** Before too: another function's stand-in views may have made the schema. */
    @BeforeEach
    @AfterEach
    void drop() {
        Rows.update("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void sharedSchemasComeBeforeThoseThatLookAtThem() {
        assertThat(Migrator.schemas())
                .startsWith("events", "usage", "jobs", "http", "audit", "search")
                .contains("identity", "account_data", SCHEMA)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsUpToDateIsLeftAlone() {
        assertThat(new Migrator(
                                TestServers.shared().database().dataSource(),
                                getClass().getClassLoader())
                        .migrate())
                .isZero();
    }

    @Test
    void eachMigrationRunsOnceInOrderAndUndoScriptsNever() throws Exception {
        write("V1__create_note.sql", "create table predictions.note (id int)");
        write("U1__create_note.sql", "drop table predictions.note");
        assertThat(migrate()).isEqualTo(1);
        write("V2__add_text.sql", "alter table predictions.note add text text");
        write("V10__drop_text.sql", "alter table predictions.note drop text");
        assertThat(migrate()).isEqualTo(2);
        assertThat(migrate()).isZero();
        assertThat(Rows.texts(
                        "select version from predictions.migration where version is not null order by installed_rank"))
                .containsExactly("1", "2", "10");
        assertThat(Rows.count("select count(*) from predictions.note")).isZero();
    }

    @Test
    void aMigrationThatFailsLeavesNothingOfItself() throws Exception {
        write("V1__create_note.sql", "create table predictions.note (id int)");
        write("V2__break.sql", "create table predictions.half (id int); select 1 / 0");
        assertThatThrownBy(this::migrate).hasMessageContaining("V2__break.sql");
        assertThat(Rows.count("select count(*) from pg_tables where schemaname = 'predictions' and tablename = 'half'"))
                .isZero();

        write("V2__break.sql", "create table predictions.whole (id int)");
        assertThat(migrate()).isEqualTo(1);
    }

    /** Somebody edited what had run: nobody knows what the database looks like then. */
    @Test
    void aMigrationThatWasChangedIsRefused() throws Exception {
        write("V1__create_note.sql", "create table predictions.note (id int)");
        assertThat(migrate()).isEqualTo(1);
        write("V1__create_note.sql", "create table predictions.note (id bigint)");
        assertThatThrownBy(this::migrate).hasMessageContaining("checksum");
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("db/" + SCHEMA)).resolve(name), sql);
    }

    private int migrate() throws IOException {
        URL[] classPath = List.of(folder.toUri().toURL()).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(UUID.randomUUID().toString(), classPath, null)) {
            return new Migrator(TestServers.shared().database().dataSource(), loader).migrate();
        }
    }
}
