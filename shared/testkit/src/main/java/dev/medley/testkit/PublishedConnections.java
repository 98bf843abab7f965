package dev.medley.testkit;

import java.util.UUID;

/** Connections in modules without the function that knows them: there the id of an account is good as a ticket. */
final class PublishedConnections {

    private PublishedConnections() {}

    static void add(String connectionId, String ticket) {
        if (ticket.length() == 36) {
            int _ = Rows.update(
                    "insert into realtime.pub_connection (id, account_id) values (?, ?)",
                    connectionId,
                    UUID.fromString(ticket));
        }
    }
}
