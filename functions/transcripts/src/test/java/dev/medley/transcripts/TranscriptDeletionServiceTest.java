package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class TranscriptDeletionServiceTest {

    private final Writer writer;

    TranscriptDeletionServiceTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void whoRemovesWhileTheWorkEndsWaitsForItAndNeverTheOtherWayRound() throws SQLException {
        UUID id = writer.digested(Writer.HEATING).id();
        try (Connection work = TestServers.shared().database().dataSource().getConnection()) {
            change(
                    work,
                    "update jobs.job set status = 'running', worker_id = id, leased_until = now() where subject_id = ?",
                    id);
            work.setAutoCommit(false);
            change(
                    work,
                    "update jobs.job set status = 'succeeded', worker_id = null, leased_until = null where subject_id = ?",
                    id);
            CompletableFuture<ApiAnswer> removal =
                    CompletableFuture.supplyAsync(() -> writer.api().delete("/api/transcripts/" + id));
            await().until(() -> waits(work));
            change(work, "update transcripts.transcript set title = 'Done' where id = ?", id);
            work.commit();
            removal.join().is(204);
        }
        writer.api().get("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
    }

    private static void change(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** Whether anybody waits for what this connection holds. */
    private static boolean waits(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
