package dev.medley.embedded;

import dev.medley.topology.Medley;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The twin's queues live in memory, SQS's do not. At start, every recent event that some subscriber has not noted is
 * marked as not relayed, so that the sweep sends it again; who has had it drops it.
 */
final class EventRedelivery {

    private static final String FORGET = """
            update events.event e set relayed_at = null, sent_to = null
            where (e.relayed_at is not null or e.sent_to is not null) and e.occurred_at > now() - interval '14 days' and exists (
                select from unnest(?::text[], ?::text[]) as s (type, consumer)
                where s.type = e.type and not exists (
                    select from events.consumed c where c.event_id = e.id and c.consumer = s.consumer))
            """;

    private EventRedelivery() {}

    static void relayAgain(DataSource database) {
        List<String[]> subscriptions = Medley.TOPOLOGY
                .workers()
                .flatMap(worker -> worker.takes().stream().map(type -> new String[] {type, worker.queue()}))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, column(connection, subscriptions, 0));
            statement.setArray(2, column(connection, subscriptions, 1));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot find what was not delivered", e);
        }
    }

    private static Array column(Connection connection, List<String[]> rows, int index) throws SQLException {
        return connection.createArrayOf(
                "text", rows.stream().map(row -> row[index]).toArray());
    }
}
