package dev.medley.notifications.sms.store;

import dev.medley.notifications.sms.SentMessages;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class JdbcSentMessages implements SentMessages {

    private final Sql sql;

    JdbcSentMessages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock() {
        sql.lock("notifications.sent_sms");
    }

    @Override
    public boolean contains(UUID id) {
        return sql.query("select from notifications.sent_sms where id = :id")
                .with("id", id)
                .exists();
    }

    @Override
    public Counts count(SentMessage message, Instant since) {
        return sql.query("""
                select count(*)::integer as everybody,
                    count(*) filter (where number_mac = :numberMac)::integer as number,
                    count(*) filter (where account_id = :accountId and is_code)::integer as codes
                from notifications.sent_sms where sent_at > :since""")
                .with("numberMac", message.numberMac())
                .with("accountId", message.accountId())
                .with("since", since)
                .first(row -> new Counts(row.integer("everybody"), row.integer("number"), row.integer("codes")))
                .orElseThrow();
    }

    @Override
    public void add(SentMessage message) {
        int _ = sql.query("""
                insert into notifications.sent_sms (id, account_id, number_mac, is_code, sent_at)
                values (:id, :accountId, :numberMac, :isCode, :sentAt)""")
                .with("id", message.id())
                .with("accountId", message.accountId())
                .with("numberMac", message.numberMac())
                .with("isCode", message.isCode())
                .with("sentAt", message.sentAt())
                .update();
    }

    @Override
    public void deleteBefore(Instant time) {
        int _ = sql.query("delete from notifications.sent_sms where sent_at <= :time")
                .with("time", time)
                .update();
    }
}
