package dev.medley.orders.promotions.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.promotions.Promotion;
import dev.medley.orders.promotions.PromotionCandidate;
import dev.medley.orders.promotions.PromotionCode;
import dev.medley.orders.promotions.PromotionOutcome;
import dev.medley.orders.promotions.PromotionRepository;
import dev.medley.orders.promotions.PromotionRules;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPromotionRepository implements PromotionRepository {

    private static final String COLUMNS = """
            p.id, p.name, p.automatic, p.active, p.rules, p.priority, p.total_limit, p.customer_limit, p.used,
                p.created_at
            """;

    private static final SortKeys<Promotion> KEYS = SortKeys.newestFirst("id", Promotion::id);
    private static final SortKeys<PromotionCode> CODES = SortKeys.newestFirst("id", PromotionCode::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcPromotionRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Promotion promotion, UUID createdBy) {
        int _ = sql.query("""
                insert into orders.promotion (id, name, automatic, active, rules, priority, total_limit, customer_limit,
                    created_by, created_at, updated_at)
                values (:id, :name, :automatic, :active, :rules, :priority, :totalLimit::integer,
                    :customerLimit::integer, :createdBy, :createdAt, :createdAt)""")
                .with("id", promotion.id())
                .with("name", promotion.name())
                .with("automatic", promotion.automatic())
                .with("active", promotion.active())
                .with("rules", json.write(promotion.rules()))
                .with("priority", promotion.priority())
                .with("totalLimit", promotion.totalLimit())
                .with("customerLimit", promotion.customerLimit())
                .with("createdBy", createdBy)
                .with("createdAt", promotion.createdAt())
                .update();
    }

    @Override
    public Optional<Promotion> find(UUID id) {
        return sql.query("select " + COLUMNS + "from orders.promotion p where p.id = :id")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public boolean activate(UUID id, boolean active) {
        return sql.query("update orders.promotion set active = :active, updated_at = :now where id = :id")
                        .with("id", id)
                        .with("active", active)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    @Override
    public Page<Promotion> list(PageRequest page) {
        return sql.query("select " + COLUMNS + "from orders.promotion p where true")
                .page("promotions", page, KEYS, this::read);
    }

    @Override
    public boolean addCode(UUID promotionId, String code, boolean singleUse) {
        return sql.query("""
                        insert into orders.promotion_code (id, code, promotion_id, single_use, created_at)
                        values (:id, :code, :promotionId, :singleUse, :now) on conflict (code) do nothing""")
                        .with("id", Ids.next(clock))
                        .with("code", code)
                        .with("promotionId", promotionId)
                        .with("singleUse", singleUse)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    /** A random UUID has 122 bits that nobody guesses; 20 of its digits have 78 of them. */
    @Override
    public int addCodes(UUID promotionId, String prefix, int count) {
        return sql.query("""
                insert into orders.promotion_code (id, code, promotion_id, single_use, created_at)
                select gen_random_uuid(), :prefix || upper(left(replace(gen_random_uuid()::text, '-', ''), 20)),
                    :promotionId, true, :now
                from generate_series(1, :count)
                on conflict (code) do nothing""")
                .with("prefix", prefix)
                .with("promotionId", promotionId)
                .with("count", count)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Page<PromotionCode> codes(UUID promotionId, PageRequest page) {
        return sql.query("""
                select id, code, single_use, order_id from orders.promotion_code where promotion_id = :promotionId""")
                .with("promotionId", promotionId)
                .page(
                        "promotion-codes/" + promotionId,
                        page,
                        CODES,
                        row -> new PromotionCode(
                                row.uuid("id"), row.text("code"), row.bool("single_use"), row.uuidOrNull("order_id")));
    }

    @Override
    public List<PromotionCandidate> candidates(@Nullable UUID accountId, List<String> codes) {
        return sql.query("select " + COLUMNS + """
                    , c.code, coalesce(c.single_use and c.order_id is not null, false) as code_used,
                    (select count(*)::integer from orders.promotion_redemption r
                        where r.promotion_id = p.id and r.account_id = :accountId::uuid) as used_by_customer
                from orders.promotion p
                left join orders.promotion_code c on c.promotion_id = p.id and c.code = any(:codes)
                where (p.automatic and p.active)
                    or p.id in (select k.promotion_id from orders.promotion_code k where k.code = any(:codes))""")
                .with("accountId", accountId)
                .with("codes", codes.toArray(String[]::new))
                .list(row -> new PromotionCandidate(
                        read(row), row.textOrNull("code"), row.bool("code_used"), row.integer("used_by_customer")));
    }

    @Override
    public Map<UUID, Set<UUID>> groups(Collection<UUID> productIds) {
        return sql
                .query("select product_id, group_id from catalog.pub_product_group where product_id = any(:ids)")
                .with("ids", productIds.toArray(UUID[]::new))
                .list(row -> Map.entry(row.uuid("product_id"), row.uuid("group_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    @Override
    public boolean hasOrders(UUID accountId) {
        return sql.query("select from orders.order where account_id = :accountId and status <> 'cancelled' limit 1")
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public boolean use(UUID promotionId) {
        return sql.query("""
                        update orders.promotion set used = used + 1
                        where id = :id and active and (total_limit is null or used < total_limit)""").with("id", promotionId).update() == 1;
    }

    @Override
    public boolean useCode(String code, UUID orderId) {
        return sql.query("""
                        update orders.promotion_code
                        set order_id = case when single_use then :orderId else order_id end
                        where code = :code and (not single_use or order_id is null)""").with("code", code).with("orderId", orderId).update() == 1;
    }

    @Override
    public int usedBy(UUID promotionId, UUID accountId) {
        return sql.query("""
                select count(*)::integer as uses from orders.promotion_redemption
                where promotion_id = :promotionId and account_id = :accountId""")
                .with("promotionId", promotionId)
                .with("accountId", accountId)
                .first(row -> row.integer("uses"))
                .orElseThrow();
    }

    @Override
    public void note(UUID orderId, UUID accountId, PromotionOutcome outcome, Instant now) {
        int _ = sql.query("""
                insert into orders.promotion_redemption (promotion_id, order_id, account_id, code, amount, created_at)
                values (:promotionId, :orderId, :accountId, :code, :amount, :now)""")
                .with("promotionId", outcome.promotionId())
                .with("orderId", orderId)
                .with("accountId", accountId)
                .with("code", outcome.code())
                .with("amount", outcome.amount())
                .with("now", now)
                .update();
    }

    @Override
    public void release(UUID orderId) {
        int _ = sql.query("update orders.promotion_code set order_id = null where order_id = :orderId")
                .with("orderId", orderId)
                .update();
        int _ = sql.query("""
                with given_back as (
                    delete from orders.promotion_redemption where order_id = :orderId returning promotion_id)
                update orders.promotion set used = used - 1 where id in (select promotion_id from given_back)""").with("orderId", orderId).update();
    }

    private Promotion read(Row row) throws SQLException {
        return new Promotion(
                row.uuid("id"),
                row.text("name"),
                row.bool("automatic"),
                row.bool("active"),
                json.read(row.json("rules"), PromotionRules.class),
                row.integer("priority"),
                row.integerOrNull("total_limit"),
                row.integerOrNull("customer_limit"),
                row.integer("used"),
                row.instant("created_at"));
    }
}
