package dev.medley.identity;

import dev.medley.testkit.Servers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows themselves, for what takes time and what no request can do. */
final class Database {

    private Database() {}

    static int update(String sql, Object... arguments) {
        try (Connection connection = Servers.shared().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
