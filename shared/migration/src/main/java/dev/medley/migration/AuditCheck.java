package dev.medley.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** An operator verifies the audit's chain, past the API and whoever may call it. */
public final class AuditCheck {

    private AuditCheck() {}

    /**
     * What a look at every entry found.
     *
     * @param text says it to an operator
     */
    public record Result(boolean intact, String text) {}

    public static Result run(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select through, encode(head, 'hex') as head, broken_at, reason, unchained
                        from audit.verify(0, 2147483647)""")) {
            if (!found.next()) {
                throw new IllegalStateException("The database says nothing of its audit");
            }
            long entries = found.getLong("through");
            String fault = found.getString("reason");
            long unchained = found.getLong("unchained");
            if (fault != null) {
                return new Result(
                        false, "The audit is broken at position %d: %s.".formatted(found.getLong("broken_at"), fault));
            }
            return unchained == 0
                    ? new Result(
                            true,
                            "The audit is intact: %d entries, head %s.".formatted(entries, found.getString("head")))
                    : new Result(false, "The audit is broken: %d entries are not in the chain.".formatted(unchained));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
