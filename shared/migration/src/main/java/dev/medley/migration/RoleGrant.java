package dev.medley.migration;

import dev.medley.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** An operator gives an account a role: how the first super_admin is appointed. It stands in the audit. */
public record RoleGrant(String email, String role) {

    private static final String NO_DATA_FOUND = "P0002";

    /**
     * Gives the role; felt by the account's tokens within seconds.
     *
     * @throws IllegalArgumentException when there is no such account or role
     */
    public void apply(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement grant = connection.prepareStatement("select identity.grant_role(?, ?, ?)")) {
            grant.setObject(1, Ids.next(Clock.systemUTC()));
            grant.setString(2, email);
            grant.setString(3, role);
            grant.execute();
        } catch (SQLException e) {
            if (NO_DATA_FOUND.equals(e.getSQLState())) {
                throw new IllegalArgumentException("There is no account " + email + " or no role " + role, e);
            }
            throw new IllegalStateException(e);
        }
    }
}
