package dev.medley.notifications.deliveries.store;

import dev.medley.notifications.deliveries.Delivery;
import dev.medley.notifications.deliveries.DeliveryStatus;
import dev.medley.notifications.types.Channel;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** How deliveries stand in the table. */
final class DeliveryRows {

    static final String COLUMNS =
            " id, account_id, entry_id, type, channel, target_id, if_unread, subject_id, data, status, wanted_at, "
                    + "due_at, digest_on::text, attempts, answer, finished_at ";

    private DeliveryRows() {}

    @SuppressWarnings("unchecked")
    static Delivery read(Row row, JsonCodec json) throws SQLException {
        String digestOn = row.textOrNull("digest_on");
        Map<String, String> data = json.read(row.json("data"), Map.class);
        return new Delivery(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuidOrNull("entry_id"),
                row.text("type"),
                row.constant("channel", Channel.class),
                row.uuidOrNull("target_id"),
                row.bool("if_unread"),
                row.uuid("subject_id"),
                data,
                row.constant("status", DeliveryStatus.class),
                row.instant("wanted_at"),
                row.instant("due_at"),
                digestOn == null ? null : LocalDate.parse(digestOn),
                row.integer("attempts"),
                row.textOrNull("answer"),
                row.instantOrNull("finished_at"));
    }
}
