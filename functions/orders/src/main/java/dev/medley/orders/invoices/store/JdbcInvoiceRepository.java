package dev.medley.orders.invoices.store;

import dev.medley.orders.invoices.Invoice;
import dev.medley.orders.invoices.InvoiceDocument;
import dev.medley.orders.invoices.InvoiceKind;
import dev.medley.orders.invoices.InvoiceRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcInvoiceRepository implements InvoiceRepository {

    private static final String SELECT = "select id, order_id, account_id, refunded, document from orders.invoice ";

    private final Sql sql;
    private final JsonCodec json;

    JdbcInvoiceRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public long next(InvoiceKind kind) {
        return sql.query("update orders.invoice_series set last = last + 1 where kind = :kind returning last")
                .with("kind", kind)
                .first(row -> row.bigint("last"))
                .orElseThrow();
    }

    @Override
    public void add(Invoice invoice, long sequence) {
        int _ = sql.query("""
                insert into orders.invoice (id, order_id, account_id, kind, sequence, number, refunded, total, document,
                    issued_at)
                values (:id, :orderId, :accountId, :kind, :sequence, :number, :refunded, :total, :document, :issuedAt)""")
                .with("id", invoice.id())
                .with("orderId", invoice.orderId())
                .with("accountId", invoice.accountId())
                .with("kind", invoice.document().kind())
                .with("sequence", sequence)
                .with("number", invoice.document().number())
                .with("refunded", invoice.refunded())
                .with("total", invoice.document().total())
                .with("document", json.write(invoice.document()))
                .with("issuedAt", invoice.document().issuedAt())
                .update();
    }

    @Override
    public List<Invoice> ofOrder(UUID orderId) {
        return sql.query(SELECT + "where order_id = :orderId order by id")
                .with("orderId", orderId)
                .list(this::read);
    }

    @Override
    public Optional<Invoice> find(UUID orderId, UUID id) {
        return sql.query(SELECT + "where id = :id and order_id = :orderId")
                .with("id", id)
                .with("orderId", orderId)
                .first(this::read);
    }

    @Override
    public List<Invoice> ofAccount(UUID accountId) {
        return sql.query(SELECT + "where account_id = :accountId")
                .with("accountId", accountId)
                .list(this::read);
    }

    @Override
    public void change(Invoice invoice) {
        int _ = sql.query("update orders.invoice set document = :document where id = :id")
                .with("id", invoice.id())
                .with("document", json.write(invoice.document()))
                .update();
    }

    private Invoice read(Row row) throws SQLException {
        return new Invoice(
                row.uuid("id"),
                row.uuid("order_id"),
                row.uuid("account_id"),
                row.bigint("refunded"),
                json.read(row.json("document"), InvoiceDocument.class));
    }
}
