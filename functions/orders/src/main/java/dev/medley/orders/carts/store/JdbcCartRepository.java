package dev.medley.orders.carts.store;

import dev.medley.orders.carts.Cart;
import dev.medley.orders.carts.CartHolder;
import dev.medley.orders.carts.CartLine;
import dev.medley.orders.carts.CartRepository;
import dev.medley.orders.carts.CartToken;
import dev.medley.orders.carts.Offer;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCartRepository implements CartRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcCartRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(UUID id, CartHolder holder, Currency currency, Instant expiresAt) {
        CartToken token = holder.token();
        int _ = sql.query("""
                insert into orders.cart (id, account_id, token_hash, currency, expires_at, created_at, updated_at)
                values (:id, :accountId, :tokenHash, :currency, :expiresAt, :now, :now)
                on conflict (account_id) do nothing""")
                .with("id", id)
                .with("accountId", holder.accountId())
                .with("tokenHash", token == null ? null : token.digest())
                .with("currency", currency.getCurrencyCode())
                .with("expiresAt", expiresAt)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Optional<Cart> find(CartHolder holder, Instant now) {
        return cart(holder, now, "");
    }

    @Override
    public Optional<Cart> lock(CartHolder holder, Instant now) {
        return cart(holder, now, "for update");
    }

    private Optional<Cart> cart(CartHolder holder, Instant now, String lock) {
        CartToken token = holder.token();
        Query query =
                sql.query("""
                select id, account_id, currency, expires_at, array(
                    select k.code from orders.cart_code k where k.cart_id = c.id order by k.code) as codes
                from orders.cart c where expires_at > :now""").with("now", now).when(holder.accountId(), "and account_id = :accountId", "accountId");
        if (token != null) {
            query.append("and id = :id and token_hash = :tokenHash")
                    .with("id", token.cartId())
                    .with("tokenHash", token.digest());
        }
        return query.append(lock)
                .first(JdbcCartRepository::read)
                .map(cart -> cart.with(cart.currency(), cart.expiresAt(), lines(cart.id())));
    }

    private List<CartLine> lines(UUID cartId) {
        return sql.query("""
                select id, variant_id, quantity, seen_amount from orders.cart_line where cart_id = :cartId order by id""")
                .with("cartId", cartId)
                .list(row -> new CartLine(
                        row.uuid("id"),
                        row.uuid("variant_id"),
                        row.integer("quantity"),
                        row.bigintOrNull("seen_amount")));
    }

    @Override
    public void touch(UUID id, Currency currency, Instant expiresAt) {
        int _ = sql.query("""
                update orders.cart set currency = :currency, expires_at = :expiresAt, updated_at = :now where id = :id""")
                .with("id", id)
                .with("currency", currency.getCurrencyCode())
                .with("expiresAt", expiresAt)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public void keep(UUID cartId, List<CartLine> lines) {
        int _ = sql.query("""
                insert into orders.cart_line (id, cart_id, variant_id, quantity, seen_amount, created_at)
                values (:id, :cartId, :variantId, :quantity, :seenAmount::bigint, :now)
                on conflict on constraint cart_line_variant
                    do update set quantity = excluded.quantity, seen_amount = excluded.seen_amount""")
                .with("cartId", cartId)
                .with("now", clock.instant())
                .batch(
                        lines,
                        (line, row) -> row.with("id", line.id())
                                .with("variantId", line.variantId())
                                .with("quantity", line.quantity())
                                .with("seenAmount", line.seenAmount()));
    }

    @Override
    public boolean remove(UUID cartId, UUID lineId) {
        return sql.query("delete from orders.cart_line where cart_id = :cartId and id = :id")
                        .with("cartId", cartId)
                        .with("id", lineId)
                        .update()
                == 1;
    }

    @Override
    public void remove(UUID cartId) {
        int _ = sql.query("delete from orders.cart where id = :id")
                .with("id", cartId)
                .update();
    }

    @Override
    public void keepCodes(UUID cartId, List<String> codes) {
        removeCodes(cartId);
        int _ = sql.query("insert into orders.cart_code (cart_id, code) values (:cartId, :code)")
                .with("cartId", cartId)
                .batch(codes, (code, row) -> row.with("code", code));
    }

    private void removeCodes(UUID cartId) {
        int _ = sql.query("delete from orders.cart_code where cart_id = :cartId")
                .with("cartId", cartId)
                .update();
    }

    @Override
    public void empty(UUID cartId) {
        removeCodes(cartId);
        int _ = sql.query("delete from orders.cart_line where cart_id = :cartId")
                .with("cartId", cartId)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from orders.cart where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return sql.query("""
                delete from orders.cart where id in (
                    select id from orders.cart where expires_at <= :now order by expires_at limit :most)""").with("now", now).with("most", most).update();
    }

    @Override
    public List<Offer> offers(Collection<UUID> variantIds, Currency currency) {
        return variantIds.isEmpty()
                ? List.of()
                : sql.query("""
                        select v.variant_id, v.product_id, v.sku, v.product_title, v.variant_title, v.sellable,
                            v.weight_grams, v.tax_class, v.needs_shipping, p.amount,
                            coalesce(s.available, 0) as available, coalesce(s.back_order, v.sku like 'MEAL-%') as back_order
                        from catalog.pub_variant v
                        left join catalog.pub_price p on p.variant_id = v.variant_id and p.currency = :currency
                        left join lateral (
                            select sum(greatest(l.on_hand - l.reserved, 0))::integer as available,
                                bool_or(l.back_order) as back_order
                            from orders.stock_level l where l.variant_id = v.variant_id) s on true
                        where v.variant_id = any(:ids)""")
                        .with("currency", currency.getCurrencyCode())
                        .with("ids", variantIds.toArray(UUID[]::new))
                        .list(JdbcCartRepository::offer);
    }

    private static Offer offer(Row row) throws SQLException {
        String variant = row.textOrNull("variant_title");
        String product = row.text("product_title");
        return new Offer(
                row.uuid("variant_id"),
                row.uuid("product_id"),
                row.text("sku"),
                variant == null || variant.isBlank() ? product : product + ", " + variant,
                row.bool("sellable"),
                row.integer("weight_grams"),
                row.text("tax_class"),
                row.bool("needs_shipping"),
                row.bigintOrNull("amount"),
                row.integer("available"),
                row.bool("back_order"));
    }

    private static Cart read(Row row) throws SQLException {
        return new Cart(
                row.uuid("id"),
                row.uuidOrNull("account_id"),
                Currency.getInstance(row.text("currency")),
                row.instant("expires_at"),
                List.of(),
                row.texts("codes"));
    }
}
