package dev.medley.orders.payments.embedded.store;

import dev.medley.orders.payments.PaymentStatus;
import dev.medley.orders.payments.embedded.EmbeddedCharge;
import dev.medley.orders.payments.embedded.EmbeddedCharges;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcEmbeddedCharges implements EmbeddedCharges {

    private final Sql sql;
    private final Clock clock;

    JdbcEmbeddedCharges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<String> note(String key, String reference) {
        boolean isNew = sql.query("""
                        insert into orders.embedded_request (key, reference, created_at) values (:key, :reference, :now)
                        on conflict (key) do nothing""")
                        .with("key", key)
                        .with("reference", reference)
                        .with("now", clock.instant())
                        .update()
                == 1;
        return isNew
                ? Optional.empty()
                : sql.query("select reference from orders.embedded_request where key = :key")
                        .with("key", key)
                        .first(row -> row.text("reference"));
    }

    @Override
    public void add(EmbeddedCharge charge) {
        int _ = sql.query("""
                insert into orders.embedded_charge (reference, payment_id, status, amount, failure, created_at)
                values (:reference, :paymentId, :status, :amount, :failure, :now)""")
                .with("reference", charge.reference())
                .with("paymentId", charge.paymentId())
                .with("status", charge.status())
                .with("amount", charge.amount())
                .with("failure", charge.failure())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Optional<EmbeddedCharge> find(String reference) {
        return sql.query("""
                select reference, payment_id, status, amount, captured, refunded, failure from orders.embedded_charge
                where reference = :reference""")
                .with("reference", reference)
                .first(row -> new EmbeddedCharge(
                        row.text("reference"),
                        row.uuid("payment_id"),
                        row.constant("status", PaymentStatus.class),
                        row.bigint("amount"),
                        row.bigint("captured"),
                        row.bigint("refunded"),
                        row.textOrNull("failure")));
    }

    @Override
    public boolean capture(String reference, long amount) {
        return sql.query("""
                        update orders.embedded_charge set status = 'captured', captured = :amount
                        where reference = :reference and status = 'authorised' and amount >= :amount""")
                        .with("reference", reference)
                        .with("amount", amount)
                        .update()
                == 1;
    }

    @Override
    public boolean refund(String reference, long amount) {
        return sql.query("""
                        update orders.embedded_charge set refunded = refunded + :amount
                        where reference = :reference and captured - refunded >= :amount""")
                        .with("reference", reference)
                        .with("amount", amount)
                        .update()
                == 1;
    }

    @Override
    public boolean move(String reference, PaymentStatus next, @Nullable String failure, PaymentStatus... from) {
        return sql.query("""
                        update orders.embedded_charge set status = :next, failure = :failure
                        where reference = :reference and status = any(:from)""")
                        .with("reference", reference)
                        .with("next", next)
                        .with("failure", failure)
                        .with(
                                "from",
                                Arrays.stream(from)
                                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                                        .toArray(String[]::new))
                        .update()
                == 1;
    }
}
