package dev.medley.orders.orders.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.orders.LineKind;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderItem;
import dev.medley.orders.orders.OrderLine;
import dev.medley.orders.orders.OrderRepository;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.orders.OrderStep;
import dev.medley.orders.orders.OrderTotals;
import dev.medley.orders.orders.PostalAddress;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@Singleton
class JdbcOrderRepository implements OrderRepository {

    private static final String SELECT = """
            select id, number, account_id, status, currency, subtotal, discount, tax, total, address, shipping_method,
                carrier, tracking_number, version, placed_at
            from orders.order
            """;

    private static final SortKeys<Order> KEYS = SortKeys.newestFirst("id", Order::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcOrderRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Order add(Order order) {
        PostalAddress address = order.address();
        String number = sql.query("""
                insert into orders.order (id, account_id, status, currency, subtotal, discount, tax, total,
                    address, shipping_method, version, placed_at, updated_at)
                values (:id, :accountId, :status, :currency, :subtotal, :discount, :tax, :total, :address,
                    :shippingMethod, :version, :placedAt, :placedAt)
                returning number""")
                .with("id", order.id())
                .with("accountId", order.accountId())
                .with("status", order.status())
                .with("currency", order.currency().getCurrencyCode())
                .with("subtotal", order.totals().subtotal())
                .with("discount", order.totals().discount())
                .with("tax", order.totals().tax())
                .with("total", order.totals().total())
                .with("address", address == null ? null : json.write(address))
                .with("shippingMethod", order.shipment().method())
                .with("version", order.version())
                .with("placedAt", order.placedAt())
                .first(row -> row.text("number"))
                .orElseThrow();
        add(order.id(), order.lines());
        return order.with(number);
    }

    private void add(UUID orderId, List<OrderLine> lines) {
        int _ = sql.query("""
                insert into orders.order_line (id, order_id, position, kind, variant_id, product_id, sku, title,
                    quantity, unit_amount, subtotal, discount, tax_rate, tax, total)
                values (:id, :orderId, :position, :kind, :variantId::uuid, :productId::uuid, :sku, :title, :quantity,
                    :unitAmount, :subtotal, :discount, :taxRate, :tax, :total)""")
                .with("orderId", orderId)
                .batch(IntStream.range(0, lines.size()).boxed().toList(), (position, row) -> {
                    OrderLine line = lines.get(position);
                    OrderItem item = line.item();
                    row.with("position", position)
                            .with("id", line.id())
                            .with("kind", item.kind())
                            .with("variantId", item.variantId())
                            .with("productId", item.productId())
                            .with("sku", item.sku())
                            .with("title", item.title())
                            .with("quantity", item.quantity())
                            .with("unitAmount", item.unitAmount())
                            .with("subtotal", line.subtotal())
                            .with("discount", line.discount())
                            .with("taxRate", line.taxRate())
                            .with("tax", line.tax())
                            .with("total", line.total());
                });
    }

    @Override
    public Optional<Order> find(UUID id) {
        return order(id, "where id = :id");
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return order(id, "where id = :id for update");
    }

    private Optional<Order> order(UUID id, String where) {
        return sql.query(SELECT + where).with("id", id).first(this::read).map(order -> order.with(lines(id)));
    }

    private List<OrderLine> lines(UUID orderId) {
        return sql.query("""
                select id, kind, variant_id, product_id, sku, title, quantity, unit_amount, subtotal, discount, tax_rate,
                    tax, total
                from orders.order_line where order_id = :orderId order by position""").with("orderId", orderId).list(JdbcOrderRepository::line);
    }

    @Override
    public void change(Order order) {
        int _ = sql.query("""
                update orders.order set status = :status, carrier = :carrier, tracking_number = :trackingNumber,
                    version = :version, updated_at = :now,
                    delivered_at = case when :status = 'delivered' then :now else delivered_at end
                where id = :id""")
                .with("id", order.id())
                .with("status", order.status())
                .with("carrier", order.shipment().carrier())
                .with("trackingNumber", order.shipment().trackingNumber())
                .with("version", order.version())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public void note(OrderStep step) {
        int _ = sql.query("""
                insert into orders.order_step (id, order_id, status, note, actor_id, created_at)
                values (:id, :orderId, :status, :note, :actorId, :createdAt)""")
                .with("id", step.id())
                .with("orderId", step.orderId())
                .with("status", step.status())
                .with("note", step.note())
                .with("actorId", step.actorId())
                .with("createdAt", step.createdAt())
                .update();
    }

    @Override
    public List<OrderStep> steps(UUID orderId) {
        return sql.query("""
                select id, status, note, actor_id, created_at from orders.order_step where order_id = :orderId order by id""")
                .with("orderId", orderId)
                .list(row -> new OrderStep(
                        row.uuid("id"),
                        orderId,
                        row.constant("status", OrderStatus.class),
                        row.textOrNull("note"),
                        row.uuidOrNull("actor_id"),
                        row.instant("created_at")));
    }

    @Override
    public Page<Order> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(filter.accountId(), "and account_id = :accountId", "accountId")
                .when(filter.status(), "and status = :status", "status")
                .when(filter.number(), "and number = :number", "number")
                .page("orders/" + filter, page, KEYS, this::read);
    }

    @Override
    public List<UUID> unsent(UUID accountId) {
        return sql.query("""
                select id from orders.order
                where account_id = :accountId and status in ('placed', 'paid', 'packed') order by id""").with("accountId", accountId).list(row -> row.uuid("id"));
    }

    @Override
    public void anonymise(UUID accountId) {
        int _ = sql.query("""
                update orders.order set address = null, tracking_number = null, updated_at = :now
                where account_id = :accountId""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .update();
    }

    private Order read(Row row) throws SQLException {
        return new Order(
                row.uuid("id"),
                row.text("number"),
                row.uuid("account_id"),
                row.constant("status", OrderStatus.class),
                Currency.getInstance(row.text("currency")),
                new OrderTotals(row.bigint("subtotal"), row.bigint("discount"), row.bigint("tax"), row.bigint("total")),
                json.readOrNull(row.jsonOrNull("address"), PostalAddress.class),
                new Order.Shipment(
                        row.textOrNull("shipping_method"),
                        row.textOrNull("carrier"),
                        row.textOrNull("tracking_number")),
                row.integer("version"),
                row.instant("placed_at"),
                List.of());
    }

    private static OrderLine line(Row row) throws SQLException {
        OrderItem item = new OrderItem(
                row.constant("kind", LineKind.class),
                row.uuidOrNull("variant_id"),
                row.uuidOrNull("product_id"),
                row.textOrNull("sku"),
                row.text("title"),
                row.integer("quantity"),
                row.bigint("unit_amount"));
        return new OrderLine(
                row.uuid("id"),
                item,
                row.bigint("subtotal"),
                row.bigint("discount"),
                row.integer("tax_rate"),
                row.bigint("tax"),
                row.bigint("total"));
    }
}
