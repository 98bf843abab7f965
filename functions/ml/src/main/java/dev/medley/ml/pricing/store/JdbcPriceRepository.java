package dev.medley.ml.pricing.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.pricing.PriceProposal;
import dev.medley.ml.pricing.PriceProposal.Status;
import dev.medley.ml.pricing.PriceReason;
import dev.medley.ml.pricing.PriceRepository;
import dev.medley.ml.pricing.PricedVariant;
import dev.medley.ml.pricing.PricedVariant.SoldDay;
import dev.medley.ml.pricing.PricingPolicy;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPriceRepository implements PriceRepository {

    private static final SortKeys<PriceProposal> KEYS = SortKeys.newestFirst("id", PriceProposal::id);
    private static final String SELECT = """
            select id, variant_id, product_id, currency, current_amount, proposed_amount, elasticity, reasons, status,
                created_at, decided_at
            from ml.price_proposal where true""";

    private final Sql sql;
    private final JsonCodec json;

    JdbcPriceRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** As they stand in the database. */
    @Serdeable
    record Reasons(List<PriceReason> reasons) {}

    @Override
    public StoredPolicy policy() {
        return sql.query("select document, version from ml.pricing_policy")
                .first(this::stored)
                .orElseThrow();
    }

    @Override
    public StoredPolicy lockPolicy() {
        return sql.query("select document, version from ml.pricing_policy for update")
                .first(this::stored)
                .orElseThrow();
    }

    private StoredPolicy stored(Row row) throws SQLException {
        return new StoredPolicy(json.read(row.json("document"), PricingPolicy.class), row.integer("version"));
    }

    @Override
    public void changePolicy(StoredPolicy changed) {
        int _ = sql.query("update ml.pricing_policy set document = :document, version = :version")
                .with("document", json.write(changed.policy()))
                .with("version", changed.version())
                .update();
    }

    @Override
    public void noteReferences(String currency, Instant now) {
        int _ = sql.query("""
                insert into ml.reference_price (variant_id, currency, amount, since)
                select p.variant_id, p.currency, p.amount, :now
                from catalog.pub_price p join catalog.pub_variant v on v.variant_id = p.variant_id
                where v.sellable and p.currency = :currency and p.amount > 0 on conflict do nothing""").with("now", now).with("currency", currency).update();
    }

    @Override
    public List<PricedVariant> prices(String currency, @Nullable UUID after, Instant dayAgo, int most) {
        return sql.query("""
                select p.variant_id, v.product_id, p.currency, p.amount, r.amount as reference,
                    coalesce((select a.current_amount from ml.price_proposal a
                        where a.variant_id = p.variant_id and a.currency = p.currency and a.status = 'accepted'
                            and a.decided_at > :dayAgo order by a.decided_at limit 1), p.amount) as yesterday,
                    coalesce(s.available, 0) as available
                from catalog.pub_price p
                join catalog.pub_variant v on v.variant_id = p.variant_id
                join ml.reference_price r on r.variant_id = p.variant_id and r.currency = p.currency
                left join orders.pub_stock_level s on s.variant_id = p.variant_id
                where v.sellable and p.currency = :currency and p.amount > 0""")
                .with("dayAgo", dayAgo)
                .with("currency", currency)
                .when(after, "and p.variant_id > :after", "after")
                .append("order by p.variant_id limit :most")
                .with("most", most)
                .list(row -> new PricedVariant(
                        row.uuid("variant_id"),
                        row.uuid("product_id"),
                        row.text("currency"),
                        row.bigint("amount"),
                        row.bigint("reference"),
                        row.bigint("yesterday"),
                        row.bigint("available"),
                        List.of()));
    }

    @Override
    public Map<UUID, List<SoldDay>> soldDays(String currency, List<UUID> variants, Instant since) {
        Map<UUID, List<SoldDay>> days = new HashMap<>();
        sql.query("""
                select l.variant_id, sum(l.quantity)::float8 as quantity,
                    sum(l.amount)::float8 / sum(l.quantity) as price
                from orders.pub_order_line l join orders.pub_order o on o.order_id = l.order_id
                where l.variant_id = any(:variants) and o.currency = :currency and o.paid_at >= :since
                    and l.quantity > 0 and l.amount > 0
                group by l.variant_id, (o.paid_at at time zone 'UTC')::date
                order by l.variant_id, (o.paid_at at time zone 'UTC')::date""")
                .with("variants", variants.toArray(UUID[]::new))
                .with("currency", currency)
                .with("since", since)
                .list(row -> days.computeIfAbsent(row.uuid("variant_id"), _ -> new ArrayList<>())
                        .add(new SoldDay(row.number("quantity"), row.number("price"))));
        return days;
    }

    @Override
    public void forgetSuperseded(Instant before) {
        int _ = sql.query("delete from ml.price_proposal where status = 'superseded' and created_at < :before")
                .with("before", before)
                .update();
    }

    @Override
    public void add(List<PriceProposal> proposals) {
        int _ = sql.query("""
                update ml.price_proposal set status = 'superseded'
                where variant_id = :variantId and currency = :currency and status = 'proposed'""")
                .batch(
                        proposals,
                        (proposal, row) ->
                                row.with("variantId", proposal.variantId()).with("currency", proposal.currency()));
        int _ = sql.query("""
                insert into ml.price_proposal (id, variant_id, product_id, currency, current_amount, proposed_amount,
                    elasticity, reasons, status, created_at)
                values (:id, :variantId, :productId, :currency, :current, :proposed, :elasticity, :reasons, 'proposed',
                    :createdAt)""")
                .batch(
                        proposals,
                        (proposal, row) -> row.with("id", proposal.id())
                                .with("variantId", proposal.variantId())
                                .with("productId", proposal.productId())
                                .with("currency", proposal.currency())
                                .with("current", proposal.currentAmount())
                                .with("proposed", proposal.proposedAmount())
                                .with("elasticity", proposal.elasticity())
                                .with("reasons", json.write(new Reasons(proposal.reasons())))
                                .with("createdAt", proposal.createdAt()));
    }

    @Override
    public Page<PriceProposal> list(@Nullable Status status, PageRequest page) {
        return sql.query(SELECT)
                .when(status, "and status = :status", "status")
                .page("price-proposals/" + status, page, KEYS, this::read);
    }

    @Override
    public Optional<PriceProposal> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<PriceProposal> lock(UUID id) {
        return sql.query(SELECT)
                .append("and id = :id for update")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public Optional<Long> amount(UUID variantId, String currency) {
        return sql.query("select amount from catalog.pub_price where variant_id = :variantId and currency = :currency")
                .with("variantId", variantId)
                .with("currency", currency)
                .first(row -> row.bigint("amount"));
    }

    @Override
    public void decide(UUID id, Status status, UUID actorId, Instant now) {
        int _ = sql.query("""
                update ml.price_proposal set status = :status, decided_by = :actorId, decided_at = :now where id = :id""")
                .with("status", status)
                .with("actorId", actorId)
                .with("now", now)
                .with("id", id)
                .update();
    }

    private PriceProposal read(Row row) throws SQLException {
        return new PriceProposal(
                row.uuid("id"),
                row.uuid("variant_id"),
                row.uuid("product_id"),
                row.text("currency"),
                row.bigint("current_amount"),
                row.bigint("proposed_amount"),
                row.numberOrNull("elasticity"),
                json.read(row.json("reasons"), Reasons.class).reasons(),
                row.constant("status", Status.class),
                row.instant("created_at"),
                row.instantOrNull("decided_at"));
    }
}
