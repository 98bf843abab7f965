package dev.medley.orders.stock.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.stock.MovementKind;
import dev.medley.orders.stock.StockLevel;
import dev.medley.orders.stock.StockLocation;
import dev.medley.orders.stock.StockMovement;
import dev.medley.orders.stock.StockRepository;
import dev.medley.orders.stock.StockedVariant;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcStockRepository implements StockRepository {

    private static final String LEVEL = """
            select id, variant_id, location_id, on_hand, reserved, incoming, back_order, low_threshold, created_at
            from orders.stock_level
            """;

    private static final SortKeys<StockLevel> LEVELS = SortKeys.newestFirst("id", StockLevel::id);
    private static final SortKeys<StockMovement> MOVEMENTS = SortKeys.newestFirst("id", StockMovement::id);

    private final Sql sql;
    private final Clock clock;

    JdbcStockRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean add(StockLocation location) {
        return sql.query("""
                        insert into orders.location (id, code, name, created_at) values (:id, :code, :name, :createdAt)
                        on conflict (code) do nothing""")
                        .with("id", location.id())
                        .with("code", location.code())
                        .with("name", location.name())
                        .with("createdAt", location.createdAt())
                        .update()
                == 1;
    }

    @Override
    public List<StockLocation> locations() {
        return sql.query("select id, code, name, created_at from orders.location order by code")
                .list(row -> new StockLocation(
                        row.uuid("id"), row.text("code"), row.text("name"), row.instant("created_at")));
    }

    @Override
    public boolean add(StockLevel level) {
        return sql.query("""
                        insert into orders.stock_level (id, variant_id, location_id, incoming, back_order, low_threshold,
                            created_at, updated_at)
                        values (:id, :variantId, :locationId, :incoming, :backOrder, :lowThreshold, :createdAt, :createdAt)
                        on conflict on constraint stock_level_place do nothing""")
                        .with("id", level.id())
                        .with("variantId", level.variantId())
                        .with("locationId", level.locationId())
                        .with("incoming", level.incoming())
                        .with("backOrder", level.backOrder())
                        .with("lowThreshold", level.lowThreshold())
                        .with("createdAt", level.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<StockLevel> find(UUID levelId) {
        return sql.query(LEVEL + "where id = :id").with("id", levelId).first(JdbcStockRepository::level);
    }

    @Override
    public void makeToOrder(Collection<UUID> variantIds) {
        List<UUID> uncounted =
                sql.query("""
                select v.variant_id from catalog.pub_variant v
                where v.variant_id = any(:ids) and v.sku like 'MEAL-%'
                    and not exists (select from orders.stock_level l where l.variant_id = v.variant_id)
                order by v.variant_id""").with("ids", variantIds.toArray(UUID[]::new)).list(row -> row.uuid("variant_id"));
        Instant now = clock.instant();
        for (UUID variantId : uncounted) {
            boolean _ =
                    add(new StockLevel(Ids.next(clock), variantId, StockLevel.MADE_TO_ORDER, 0, 0, 0, true, 0, now));
        }
    }

    @Override
    public List<StockLevel> lock(Collection<UUID> variantIds) {
        return sql.query(LEVEL + "where variant_id = any(:ids) order by variant_id, location_id for update")
                .with("ids", variantIds.toArray(UUID[]::new))
                .list(JdbcStockRepository::level);
    }

    @Override
    public Page<StockLevel> levels(@Nullable UUID variantId, PageRequest page) {
        return sql.query(LEVEL + "where true")
                .when(variantId, "and variant_id = :variantId", "variantId")
                .page("stock-levels/" + variantId, page, LEVELS, JdbcStockRepository::level);
    }

    @Override
    public void change(List<StockLevel> levels) {
        int _ = sql.query("""
                update orders.stock_level set on_hand = :onHand, reserved = :reserved, incoming = :incoming,
                    back_order = :backOrder, low_threshold = :lowThreshold, updated_at = :now
                where id = :id""")
                .with("now", clock.instant())
                .batch(
                        levels,
                        (level, row) -> row.with("id", level.id())
                                .with("onHand", level.onHand())
                                .with("reserved", level.reserved())
                                .with("incoming", level.incoming())
                                .with("backOrder", level.backOrder())
                                .with("lowThreshold", level.lowThreshold()));
    }

    @Override
    public void note(List<StockMovement> movements) {
        int _ = sql.query("""
                insert into orders.stock_movement (id, level_id, kind, reason, on_hand_change, reserved_change, order_id,
                    actor_id, created_at)
                values (:id, :levelId, :kind, :reason, :onHand, :reserved, :orderId, :actorId, :createdAt)""")
                .batch(
                        movements,
                        (movement, row) -> row.with("id", movement.id())
                                .with("levelId", movement.levelId())
                                .with("kind", movement.kind())
                                .with("reason", movement.reason())
                                .with("onHand", movement.onHandChange())
                                .with("reserved", movement.reservedChange())
                                .with("orderId", movement.orderId())
                                .with("actorId", movement.actorId())
                                .with("createdAt", movement.createdAt()));
    }

    @Override
    public Page<StockMovement> movements(UUID levelId, PageRequest page) {
        return sql.query("""
                select id, level_id, kind, reason, on_hand_change, reserved_change, order_id, actor_id, created_at
                from orders.stock_movement where level_id = :levelId""")
                .with("levelId", levelId)
                .page("stock-movements/" + levelId, page, MOVEMENTS, JdbcStockRepository::movement);
    }

    @Override
    public List<StockedVariant> variants(Collection<UUID> variantIds) {
        return sql.query("select variant_id, product_id, sku from catalog.pub_variant where variant_id = any(:ids)")
                .with("ids", variantIds.toArray(UUID[]::new))
                .list(row -> new StockedVariant(row.uuid("variant_id"), row.uuid("product_id"), row.text("sku")));
    }

    private static StockMovement movement(Row row) throws SQLException {
        return new StockMovement(
                row.uuid("id"),
                row.uuid("level_id"),
                row.constant("kind", MovementKind.class),
                row.text("reason"),
                row.integer("on_hand_change"),
                row.integer("reserved_change"),
                row.uuidOrNull("order_id"),
                row.uuidOrNull("actor_id"),
                row.instant("created_at"));
    }

    private static StockLevel level(Row row) throws SQLException {
        return new StockLevel(
                row.uuid("id"),
                row.uuid("variant_id"),
                row.uuid("location_id"),
                row.integer("on_hand"),
                row.integer("reserved"),
                row.integer("incoming"),
                row.bool("back_order"),
                row.integer("low_threshold"),
                row.instant("created_at"));
    }
}
