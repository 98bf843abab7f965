package dev.medley.notifications.erasure.store;

import dev.medley.notifications.erasure.AccountRows;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcAccountRows implements AccountRows {

    private static final List<String> DELETIONS = List.of(
            "delete from notifications.entry where account_id = :accountId",
            "delete from notifications.retraction where account_id = :accountId",
            "delete from notifications.preference where account_id = :accountId",
            "delete from notifications.schedule where account_id = :accountId",
            "delete from notifications.delivery where account_id = :accountId",
            "delete from notifications.push_subscription where account_id = :accountId",
            "delete from notifications.phone where account_id = :accountId",
            "delete from notifications.pending_phone where account_id = :accountId",
            // It counts on, for the number.
            "update notifications.sent_sms set account_id = null where account_id = :accountId",
            // What others were to be sent of it, and were.
            """
            delete from notifications.delivery
            where data->>'actorId' = :accountId::text and status in ('waiting', 'queued', 'sending')""",
            "update notifications.delivery set data = '{}' where data->>'actorId' = :accountId::text",
            "delete from notifications.digest where account_id = :accountId",
            "delete from notifications.acknowledgement where account_id = :accountId",
            "delete from notifications.campaign_mail where account_id = :accountId");

    private final Sql sql;

    JdbcAccountRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void delete(UUID accountId) {
        DELETIONS.forEach(
                deletion -> sql.query(deletion).with("accountId", accountId).update());
    }
}
