package dev.medley.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.DatabaseServer;
import dev.medley.migration.FunctionRoles;
import dev.medley.migration.Migrator;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import dev.medley.topology.Right;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FunctionRolesTest {

    private static final String PASSWORD = "it's \"quoted\"";

    private static final DatabaseServer SERVER = DatabaseServer.temporary();

    @BeforeAll
    static void migrate() throws SQLException {
        int _ = new Migrator(SERVER.dataSource(), FunctionRolesTest.class.getClassLoader()).migrate();
        FunctionRoles roles = new FunctionRoles(SERVER.dataSource());
        roles.publishFunctions();
        for (Function function : Medley.TOPOLOGY.functions()) {
            roles.grant(function, "first");
            roles.grant(function, PASSWORD);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aFunctionWritesRowsOfItsOwnAndOfTheSharedLibraries() throws SQLException {
        run("audio", "delete from audio.recording");
        run("audio", "delete from jobs.job");
        run("audio", "select * from identity.pub_standing");
        run("speech", "select * from audio.pub_recordings");
    }

    @Test
    void itChangesNoTable() {
        assertDenied("audio", "drop table audio.recording", "must be owner");
    }

    @Test
    void itReadsNothingOfOthersButWhatTheyPublishForIt() {
        assertDenied("audio", "select * from identity.signing_key", "permission denied for table signing_key");
        assertDenied("audio", "select * from identity.pub_export", "permission denied");
        assertDenied("audio", "select * from speech.transcription", "permission denied for schema speech");
        assertDenied("transcripts", "select * from account_data.provider_key", "permission denied for table");
        assertDenied("transcripts", "select * from audit.entry", "permission denied for schema audit");
        assertDenied("identity", "delete from audit.entry", "permission denied for table entry");
        assertDenied("identity", "insert into audit.chain values (1)", "permission denied for table chain");
    }

    @Test
    void publishedFunctionsReachWhatItsCallerMayNot() throws SQLException {
        run("audio", "select * from identity.pub_use_api_key(decode('00', 'hex'), '192.0.2.1', now())");
        run("audio", "select usage.take(gen_random_uuid(), 'recording', now())");
    }

    @Test
    void aRightThatIsTakenAwayIsGone() throws SQLException {
        new FunctionRoles(SERVER.dataSource()).grant(Function.named("formerly"), PASSWORD);
        Function changed = Medley.TOPOLOGY.function("predictions");
        run("predictions", "select * from audio.pub_recordings");
        new FunctionRoles(SERVER.dataSource()).grant(changed.rights(new Right[0]), PASSWORD);
        assertDenied("predictions", "select * from audio.pub_recordings", "permission denied");
        new FunctionRoles(SERVER.dataSource()).grant(changed, PASSWORD);
    }

    @Test
    void timeOutsSitOnTheRole() throws SQLException {
        try (Connection connection = connect("platform");
                Statement statement = connection.createStatement();
                ResultSet timeout = statement.executeQuery("show statement_timeout")) {
            assertThat(timeout.next()).isTrue();
            assertThat(timeout.getString(1)).isEqualTo("5s");
        }
    }

    private static void assertDenied(String function, String statement, String message) {
        assertThatThrownBy(() -> run(function, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private static void run(String function, String text) throws SQLException {
        try (Connection connection = connect(function);
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static Connection connect(String function) throws SQLException {
        return DriverManager.getConnection(
                SERVER.url(), Medley.TOPOLOGY.function(function).databaseRole(), PASSWORD);
    }
}
