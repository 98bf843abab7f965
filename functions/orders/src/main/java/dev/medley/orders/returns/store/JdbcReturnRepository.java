package dev.medley.orders.returns.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.returns.OrderReturn;
import dev.medley.orders.returns.ReturnLine;
import dev.medley.orders.returns.ReturnReason;
import dev.medley.orders.returns.ReturnRepository;
import dev.medley.orders.returns.ReturnStatus;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcReturnRepository implements ReturnRepository {

    private static final String SELECT = """
            select id, order_id, account_id, status, note, refund_amount, version, created_at from orders.return_request
            """;
    private static final SortKeys<OrderReturn> KEYS = SortKeys.newestFirst("id", OrderReturn::id);

    private final Sql sql;
    private final Clock clock;

    JdbcReturnRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(OrderReturn added) {
        int _ = sql.query("""
                insert into orders.return_request (id, order_id, account_id, status, note, created_at, updated_at)
                values (:id, :orderId, :accountId, :status, :note, :createdAt, :createdAt)""")
                .with("id", added.id())
                .with("orderId", added.orderId())
                .with("accountId", added.accountId())
                .with("status", added.status())
                .with("note", added.note())
                .with("createdAt", added.createdAt())
                .update();
        int _ = sql.query("""
                insert into orders.return_line (return_id, line_id, quantity, reason, comment)
                values (:id, :lineId, :quantity, :reason, :comment)""")
                .with("id", added.id())
                .batch(
                        added.lines(),
                        (line, row) -> row.with("lineId", line.lineId())
                                .with("quantity", line.quantity())
                                .with("reason", line.reason())
                                .with("comment", line.comment()));
    }

    @Override
    public Optional<OrderReturn> find(UUID id) {
        return withLines(sql.query(SELECT + "where id = :id").with("id", id).list(row -> read(row, List.of()))).stream()
                .findFirst();
    }

    @Override
    public List<OrderReturn> ofOrder(UUID orderId) {
        return withLines(sql.query(SELECT + "where order_id = :orderId order by id")
                .with("orderId", orderId)
                .list(row -> read(row, List.of())));
    }

    private List<OrderReturn> withLines(List<OrderReturn> found) {
        Map<UUID, List<ReturnLine>> lines = sql
                .query("""
                select return_id, line_id, quantity, reason, comment, accepted, restocked, refund_amount from orders.return_line
                where return_id = any(:ids) order by return_id, line_id""")
                .with("ids", found.stream().map(OrderReturn::id).toArray(UUID[]::new))
                .list(row -> Map.entry(row.uuid("return_id"), line(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(each -> each.with(lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @Override
    public void change(OrderReturn changed) {
        int _ = sql.query("""
                update orders.return_request set status = :status, refund_amount = :refundAmount::bigint,
                    version = :version, updated_at = :now
                where id = :id""")
                .with("id", changed.id())
                .with("status", changed.status())
                .with("refundAmount", changed.refundAmount())
                .with("version", changed.version())
                .with("now", clock.instant())
                .update();
        int _ = sql.query("""
                update orders.return_line set accepted = :accepted::integer, restocked = :restocked::boolean,
                    refund_amount = :refundAmount::bigint
                where return_id = :id and line_id = :lineId""")
                .with("id", changed.id())
                .batch(
                        changed.lines(),
                        (line, row) -> row.with("lineId", line.lineId())
                                .with("accepted", line.accepted())
                                .with("restocked", line.restocked())
                                .with("refundAmount", line.refundAmount()));
    }

    @Override
    public Page<OrderReturn> list(@Nullable UUID accountId, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(accountId, "and account_id = :accountId", "accountId")
                .page("returns/" + accountId, page, KEYS, row -> read(row, List.of()));
    }

    @Override
    public Optional<Instant> deliveredAt(UUID orderId) {
        return sql.query("select delivered_at from orders.order where id = :id and delivered_at is not null")
                .with("id", orderId)
                .first(row -> row.instant("delivered_at"));
    }

    @Override
    public void anonymise(UUID accountId) {
        int _ = sql.query("""
                with erased as (
                    update orders.return_request set note = null, updated_at = :now where account_id = :accountId
                    returning id)
                update orders.return_line set comment = null where return_id in (select id from erased)""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .update();
    }

    private static OrderReturn read(Row row, List<ReturnLine> lines) throws SQLException {
        return new OrderReturn(
                row.uuid("id"),
                row.uuid("order_id"),
                row.uuid("account_id"),
                row.constant("status", ReturnStatus.class),
                row.textOrNull("note"),
                row.bigintOrNull("refund_amount"),
                row.integer("version"),
                row.instant("created_at"),
                lines);
    }

    private static ReturnLine line(Row row) throws SQLException {
        Integer accepted = row.integerOrNull("accepted");
        return new ReturnLine(
                row.uuid("line_id"),
                row.integer("quantity"),
                row.constant("reason", ReturnReason.class),
                row.textOrNull("comment"),
                accepted,
                accepted == null ? null : row.bool("restocked"),
                row.bigintOrNull("refund_amount"));
    }
}
