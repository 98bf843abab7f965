package dev.medley.testkit;

import dev.medley.emulators.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into the database, and a hand on its clocks, where no request reaches. */
public final class Rows {

    private Rows() {}

    public static int update(String sql, Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = bind(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the only row. */
    public static long count(String sql, Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = bind(connection, sql, arguments);
                ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only value of the only row. */
    public static byte[] bytes(String sql, Object... arguments) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = bind(connection, sql, arguments);
                ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public static List<String> texts(String sql, Object... arguments) {
        return textsOn(TestServers.shared().database(), sql, arguments);
    }

    /** The same on a database server of a test's own. */
    public static List<String> textsOn(DatabaseServer server, String sql, Object... arguments) {
        try (Connection connection = server.dataSource().getConnection();
                PreparedStatement statement = bind(connection, sql, arguments);
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

    private static PreparedStatement bind(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
        return statement;
    }
}
