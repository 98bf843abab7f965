package dev.medley.audio;

import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What stands in the database, for what the API does not show. */
final class Rows {

    private Rows() {}

    /** The types of the events about something, oldest first, but for those on the way. */
    static List<String> events(UUID subjectId) {
        return texts(
                "select type from events.event where subject_id = ? and type <> 'recording.progress' order by id",
                subjectId);
    }

    /** What was told on the way, oldest first. */
    static List<String> progress(UUID subjectId) {
        return texts("""
                select concat_ws(' ', data ->> 'status', data ->> 'receivedParts', data ->> 'partCount')
                from events.event where subject_id = ? and type = 'recording.progress' order by id""", subjectId);
    }

    /** Runs a query of one text column. */
    static List<String> texts(String sql, Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet results = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (results.next()) {
                texts.add(results.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void change(String sql, Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
