package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.storage.LoginDataSource.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginDataSourceTest {

    private static EmbeddedPostgres postgres;

    private final AtomicInteger lookUps = new AtomicInteger();
    private String kept = "first";
    private Login known = new Login("never", "used");

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path rules = Files.writeString(folder.resolve("pg_hba.conf"), """
                host all function_login all scram-sha-256
                host all all all trust
                """);
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", rules.toString())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void createRole() throws SQLException {
        run("drop role if exists function_login");
        run("create role function_login login password 'first'");
        lookUp();
    }

    @Test
    void aChangedPasswordIsLookedUpWhereTheKnownOneIsRefused() throws Exception {
        LoginDataSource source = source();
        connect(source);
        assertThat(lookUps).hasValue(1);

        run("alter role function_login password 'second'");
        kept = "second";
        connect(source);
        connect(source);
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void aPasswordThatIsWrongAlsoWhereItIsKeptIsRefusedAtOnce() throws Exception {
        run("alter role function_login password 'unknown'");
        assertThatThrownBy(() -> connect(source()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void otherFailuresAreNotTheSecrets() {
        assertThatThrownBy(() -> connect(new LoginDataSource(
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/none", () -> known, this::lookUp)))
                .isInstanceOf(SQLException.class);
        assertThat(lookUps).hasValue(1);
    }

    private LoginDataSource source() {
        return new LoginDataSource(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", () -> known, this::lookUp);
    }

    private void lookUp() {
        lookUps.incrementAndGet();
        known = new Login("function_login", kept);
    }

    private static void connect(LoginDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
