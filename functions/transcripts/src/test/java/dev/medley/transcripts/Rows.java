package dev.medley.transcripts;

import static dev.medley.testkit.Rows.count;
import static dev.medley.testkit.Rows.texts;

import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the database, for what the API does not show. */
final class Rows {

    private Rows() {}

    /** The types of the events about something, oldest first. */
    static List<String> events(UUID subjectId) {
        List<String> types = new ArrayList<>();
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select type || ' ' || coalesce(data ->> 'status', '') from events.event"
                                + " where subject_id = ? order by id")) {
            statement.setObject(1, subjectId);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    types.add(results.getString(1).strip());
                }
            }
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The job that makes a transcript. */
    static UUID jobOn(UUID transcriptId) {
        return UUID.fromString(texts("select id::text from jobs.job where subject_id = ?", transcriptId)
                .getFirst());
    }

    /** Whether its worker has looked at it and found nothing to work on yet. */
    static boolean hasWaited(UUID transcriptId) {
        return count("""
                select count(*) from jobs.job
                where subject_id = ? and status = 'queued' and unanswered_since > created_at""", transcriptId) > 0;
    }

    static void change(String sql, @Nullable Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
