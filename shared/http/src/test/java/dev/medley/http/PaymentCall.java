package dev.medley.http;

import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider of payments that knows keys again, and a process that stops where a test says so. */
final class PaymentCall implements ExternalCall<PaymentCall.Payment, PaymentCall.Receipt> {

    @Serdeable
    record Payment(int amount) {}

    @Serdeable
    record Receipt(UUID id, int amount) {}

    /** The process is gone: nothing after this happens. */
    static final class Stop extends RuntimeException {}

    private final String kind = "payment-" + UUID.randomUUID();
    private final Sql sql;
    private final Map<String, Receipt> payments = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private Runnable before = () -> {};
    private Runnable after = () -> {};
    private Runnable settling = () -> {};

    PaymentCall(Sql sql) {
        this.sql = sql;
    }

    void stopBefore() {
        before = this::stop;
    }

    void stopAfter() {
        after = this::stop;
    }

    void stopWhileSettling() {
        settling = this::stop;
    }

    void whileCalling(Runnable work) {
        before = work;
    }

    /** Once: the next process goes on. */
    private void stop() {
        before = after = settling = () -> {};
        throw new Stop();
    }

    int made() {
        return payments.size();
    }

    int attempts() {
        return attempts.get();
    }

    int entries(UUID owner) {
        return sql.query("select id from ledger where owner_id = :owner")
                .with("owner", owner)
                .list(row -> row.uuid("id"))
                .size();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Class<Payment> inputType() {
        return Payment.class;
    }

    @Override
    public Class<Receipt> outcomeType() {
        return Receipt.class;
    }

    @Override
    public Receipt call(String key, Payment payment) {
        before.run();
        attempts.incrementAndGet();
        Receipt receipt = payments.computeIfAbsent(key, _ -> new Receipt(UUID.randomUUID(), payment.amount()));
        after.run();
        return receipt;
    }

    @Override
    public void settle(UUID ownerId, Payment payment, Receipt receipt) {
        int _ = sql.query("insert into ledger (id, owner_id) values (:id, :owner)")
                .with("id", receipt.id())
                .with("owner", ownerId)
                .update();
        settling.run();
    }
}
