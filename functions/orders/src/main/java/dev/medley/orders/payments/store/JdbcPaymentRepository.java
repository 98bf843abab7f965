package dev.medley.orders.payments.store;

import dev.medley.kernel.Ids;
import dev.medley.orders.payments.OperationKind;
import dev.medley.orders.payments.Payment;
import dev.medley.orders.payments.PaymentOperation;
import dev.medley.orders.payments.PaymentRepository;
import dev.medley.orders.payments.PaymentStatus;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPaymentRepository implements PaymentRepository {

    private static final String SELECT = """
            select id, order_id, account_id, provider, reference, status, currency, amount, captured, refunded, attempt,
                action_url, failure from orders.payment
            """;

    private final Sql sql;
    private final Clock clock;

    JdbcPaymentRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(Payment payment) {
        int _ = sql.query("""
                insert into orders.payment (id, order_id, account_id, provider, status, currency, amount,
                    created_at, updated_at) values (:id, :orderId, :accountId, :provider, :status, :currency, :amount, :now, :now)""")
                .with("id", payment.id())
                .with("orderId", payment.orderId())
                .with("accountId", payment.accountId())
                .with("provider", payment.provider())
                .with("status", payment.status())
                .with("currency", payment.currency().getCurrencyCode())
                .with("amount", payment.amount())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Optional<Payment> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcPaymentRepository::read);
    }

    @Override
    public Optional<Payment> ofOrder(UUID orderId) {
        return sql.query(SELECT + "where order_id = :orderId")
                .with("orderId", orderId)
                .first(JdbcPaymentRepository::read);
    }

    @Override
    public Optional<Payment> lock(UUID id) {
        return sql.query(SELECT + "where id = :id for update").with("id", id).first(JdbcPaymentRepository::read);
    }

    @Override
    public void change(Payment payment) {
        int _ = sql.query("""
                update orders.payment set reference = :reference, status = :status, captured = :captured,
                    refunded = :refunded, attempt = :attempt, action_url = :actionUrl, failure = :failure,
                    updated_at = :now
                where id = :id""")
                .with("id", payment.id())
                .with("reference", payment.reference())
                .with("status", payment.status())
                .with("captured", payment.captured())
                .with("refunded", payment.refunded())
                .with("attempt", payment.attempt())
                .with("actionUrl", payment.actionUrl())
                .with("failure", payment.failure())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public void add(PaymentOperation operation) {
        int _ = sql.query("""
                insert into orders.payment_operation (id, payment_id, kind, amount, method, reference, created_at)
                values (:id, :paymentId, :kind, :amount, :method, :reference, :now)""")
                .with("id", operation.id())
                .with("paymentId", operation.paymentId())
                .with("kind", operation.kind())
                .with("amount", operation.amount())
                .with("method", operation.method())
                .with("reference", operation.reference())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public List<PaymentOperation> due(UUID paymentId) {
        return sql.query("""
                select id, kind, amount, method, reference from orders.payment_operation
                where payment_id = :paymentId and done_at is null order by id""")
                .with("paymentId", paymentId)
                .list(row -> new PaymentOperation(
                        row.uuid("id"),
                        paymentId,
                        row.constant("kind", OperationKind.class),
                        row.bigint("amount"),
                        row.textOrNull("method"),
                        row.textOrNull("reference")));
    }

    @Override
    public boolean has(Payment payment, OperationKind kind) {
        return sql.query("""
                select from orders.payment_operation
                where payment_id = :paymentId and kind = :kind and reference = :reference limit 1""")
                .with("paymentId", payment.id())
                .with("kind", kind)
                .with("reference", payment.reference())
                .exists();
    }

    @Override
    public Optional<String> lastMethod(UUID paymentId) {
        return sql.query("""
                select method from orders.payment_operation where payment_id = :paymentId and kind = 'authorise'
                order by id desc limit 1""").with("paymentId", paymentId).first(row -> row.text("method"));
    }

    @Override
    public long refundsDue(UUID paymentId) {
        return sql.query("""
                select coalesce(sum(amount), 0)::bigint as due from orders.payment_operation
                where payment_id = :paymentId and kind = 'refund' and done_at is null""")
                .with("paymentId", paymentId)
                .first(row -> row.bigint("due"))
                .orElseThrow();
    }

    @Override
    public void done(UUID operationId) {
        int _ = sql.query("update orders.payment_operation set done_at = :now where id = :id")
                .with("id", operationId)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public void drop(UUID paymentId, OperationKind kind) {
        int _ = sql.query("""
                update orders.payment_operation set done_at = :now
                where payment_id = :paymentId and kind = :kind and done_at is null""")
                .with("paymentId", paymentId)
                .with("kind", kind)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public List<UUID> withDue(int most) {
        return sql.query("""
                select distinct payment_id from (
                    select payment_id from orders.payment_operation where done_at is null
                    order by created_at limit :most) due""").with("most", most).list(row -> row.uuid("payment_id"));
    }

    @Override
    public List<UUID> waiting(Instant before, int most) {
        return sql.query("""
                select id from orders.payment
                where status in ('created', 'processing', 'requires_action', 'authorised') and updated_at <= :before
                    and reference is not null and not (status = 'authorised'
                        and exists (select from orders.held_order h where h.order_id = payment.order_id))
                order by updated_at limit :most""").with("before", before).with("most", most).list(row -> row.uuid("id"));
    }

    @Override
    public boolean note(String provider, String noticeId) {
        return sql.query("""
                        insert into orders.payment_notice (provider, notice_id, received_at)
                        values (:provider, :noticeId, :now) on conflict do nothing""")
                        .with("provider", provider)
                        .with("noticeId", noticeId)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    @Override
    public int removeNotices(Instant before, int most) {
        return sql.query("""
                delete from orders.payment_notice where (provider, notice_id) in (
                    select provider, notice_id from orders.payment_notice where received_at <= :before
                    order by received_at limit :most)""").with("before", before).with("most", most).update();
    }

    @Override
    public boolean book(Payment payment, OperationKind kind, long amount, long upTo) {
        UUID id = Ids.next(clock);
        boolean isNew = sql.query("""
                        insert into orders.ledger_entry (id, payment_id, kind, up_to, created_at)
                        values (:id, :paymentId, :kind, :upTo, :now)
                        on conflict on constraint ledger_entry_once do nothing""")
                        .with("id", id)
                        .with("paymentId", payment.id())
                        .with("kind", kind)
                        .with("upTo", upTo)
                        .with("now", clock.instant())
                        .update()
                == 1;
        if (isNew) {
            long in = kind == OperationKind.CAPTURE ? amount : -amount;
            int _ = sql.query("""
                    insert into orders.ledger_posting (entry_id, account, currency, amount)
                    values (:id, :account, :currency, :amount)""")
                    .with("id", id)
                    .with("currency", payment.currency().getCurrencyCode())
                    .batch(
                            Map.of("provider:" + payment.provider(), in, "sales", -in)
                                    .entrySet(),
                            (posting, row) ->
                                    row.with("account", posting.getKey()).with("amount", posting.getValue()));
        }
        return isNew;
    }

    private static Payment read(Row row) throws SQLException {
        return new Payment(
                row.uuid("id"),
                row.uuid("order_id"),
                row.uuid("account_id"),
                row.text("provider"),
                row.textOrNull("reference"),
                row.constant("status", PaymentStatus.class),
                Currency.getInstance(row.text("currency")),
                row.bigint("amount"),
                row.bigint("captured"),
                row.bigint("refunded"),
                row.integer("attempt"),
                row.textOrNull("action_url"),
                row.textOrNull("failure"));
    }
}
