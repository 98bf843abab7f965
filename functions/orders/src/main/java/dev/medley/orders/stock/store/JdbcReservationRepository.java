package dev.medley.orders.stock.store;

import dev.medley.orders.stock.MovementKind;
import dev.medley.orders.stock.Reservation;
import dev.medley.orders.stock.ReservationRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcReservationRepository implements ReservationRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcReservationRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(List<Reservation> reservations, @Nullable Instant expiresAt) {
        int _ = sql.query("""
                insert into orders.reservation (order_id, level_id, quantity, status, expires_at, created_at)
                values (:orderId, :levelId, :quantity, 'held', :expiresAt::timestamptz, :now)""")
                .with("expiresAt", expiresAt)
                .with("now", clock.instant())
                .batch(
                        reservations,
                        (each, row) -> row.with("orderId", each.orderId())
                                .with("levelId", each.levelId())
                                .with("quantity", each.quantity()));
    }

    @Override
    public List<UUID> variants(UUID orderId) {
        return sql.query("""
                select distinct l.variant_id from orders.reservation r
                join orders.stock_level l on l.id = r.level_id where r.order_id = :orderId""").with("orderId", orderId).list(row -> row.uuid("variant_id"));
    }

    @Override
    public List<UUID> levels(UUID orderId) {
        return sql.query("select level_id from orders.reservation where order_id = :orderId")
                .with("orderId", orderId)
                .list(row -> row.uuid("level_id"));
    }

    @Override
    public List<Reservation> held(UUID orderId) {
        return sql.query("""
                select level_id, quantity from orders.reservation where order_id = :orderId and status = 'held'""")
                .with("orderId", orderId)
                .list(row -> new Reservation(orderId, row.uuid("level_id"), row.integer("quantity")));
    }

    @Override
    public int confirm(UUID orderId, @Nullable Instant expiresAt) {
        return sql.query("""
                update orders.reservation set expires_at = :expiresAt::timestamptz
                where order_id = :orderId and status = 'held'""")
                .with("orderId", orderId)
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public void end(UUID orderId, MovementKind kind) {
        int _ = sql.query("update orders.reservation set status = :kind where order_id = :orderId and status = 'held'")
                .with("orderId", orderId)
                .with("kind", kind)
                .update();
    }

    @Override
    public List<UUID> expired(Instant now, int most) {
        return sql.query("""
                select distinct order_id from orders.reservation
                where status = 'held' and expires_at is not null and expires_at <= :now limit :most""").with("now", now).with("most", most).list(row -> row.uuid("order_id"));
    }
}
