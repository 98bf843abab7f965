package dev.medley.orders.fraud.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.fraud.FraudAssessment;
import dev.medley.orders.fraud.FraudDecision;
import dev.medley.orders.fraud.FraudPolicy;
import dev.medley.orders.fraud.FraudReason;
import dev.medley.orders.fraud.FraudRepository;
import dev.medley.orders.fraud.FraudSignal;
import dev.medley.orders.fraud.FraudTraces;
import dev.medley.orders.fraud.FraudVerdict;
import dev.medley.orders.fraud.VersionedPolicy;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcFraudRepository implements FraudRepository {

    private static final String SELECT = """
            select order_id, account_id, score, decision, reasons, verdict, note, created_at from orders.fraud_assessment
            """;
    private static final SortKeys<FraudAssessment> KEYS = SortKeys.newestFirst("order_id", FraudAssessment::orderId);

    /** Each column is named after its signal. */
    private static final String SIGNALS = """
            select
                (select count(*) from orders.order o
                    where o.account_id = :accountId and o.placed_at > :now::timestamptz - interval '1 hour') as account_velocity,
                (select count(distinct account_id) from (
                    select f.account_id from orders.fraud_assessment f
                    where f.address = :address and f.created_at > :now::timestamptz - interval '1 day'
                    union select :accountId) them) as address_velocity,
                (select count(distinct account_id) from (
                    select f.account_id from orders.fraud_assessment f
                    where f.network = :network and f.created_at > :now::timestamptz - interval '1 hour'
                    union select :accountId) them) as network_velocity,
                (select count(distinct account_id) from (
                    select f.account_id from orders.fraud_assessment f
                    where f.device = :device and f.created_at > :now::timestamptz - interval '7 days'
                    union select :accountId) them) as device_shared,
                (select count(*) from orders.fraud_assessment f
                    where f.verdict = 'fraud' and (f.account_id = :accountId or f.device = :device
                        or f.address = :address)) as known_fraud,
                (select coalesce(sum(p.attempt - case p.status when 'failed' then 0 else 1 end), 0)
                    from orders.payment p
                    where p.account_id = :accountId and p.updated_at > :now::timestamptz - interval '1 day') as cards_declined,
                case when earlier.orders > 0 and earlier.here = 0 then 1 else 0 end as country_mismatch,
                case when earlier.delivered = 0
                    then earlier.total + (select o.total from orders.order o where o.id = :orderId) else 0 end
                    as large_first_order,
                earlier.delivered as good_history
            from (
                select count(*) as orders, count(*) filter (where o.address->>'country' = :country) as here,
                    count(*) filter (where o.status = 'delivered') as delivered, coalesce(sum(o.total), 0)::bigint as total
                from orders.order o
                where o.account_id = :accountId and o.id <> :orderId and o.status <> 'cancelled') earlier""";

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcFraudRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public VersionedPolicy policy() {
        return policy("");
    }

    @Override
    public VersionedPolicy lockPolicy() {
        return policy("for update");
    }

    private VersionedPolicy policy(String lock) {
        return sql.query("select document, version from orders.fraud_policy " + lock)
                .first(row ->
                        new VersionedPolicy(json.read(row.json("document"), FraudPolicy.class), row.integer("version")))
                .orElseThrow();
    }

    @Override
    public void keep(FraudPolicy policy, int version) {
        int _ = sql.query("update orders.fraud_policy set document = :document, version = :version")
                .with("document", json.write(policy))
                .with("version", version)
                .update();
    }

    @Override
    public Map<FraudSignal, Long> signals(UUID orderId, FraudTraces traces, Instant now) {
        return sql.query(SIGNALS)
                .with("orderId", orderId)
                .with("accountId", traces.accountId())
                .with("device", traces.device())
                .with("network", traces.network())
                .with("address", traces.address())
                .with("country", traces.country())
                .with("now", now)
                .first(row -> {
                    Map<FraudSignal, Long> values = new EnumMap<>(FraudSignal.class);
                    for (FraudSignal signal : FraudSignal.values()) {
                        values.put(signal, row.bigint(signal.name().toLowerCase(Locale.ROOT)));
                    }
                    return values;
                })
                .orElseThrow();
    }

    @Override
    public void add(FraudAssessment assessment, FraudTraces traces) {
        int _ = sql.query("""
                insert into orders.fraud_assessment (order_id, account_id, score, decision, reasons, device, network,
                    address, created_at)
                values (:orderId, :accountId, :score, :decision, :reasons, :device, :network, :address, :createdAt)""")
                .with("orderId", assessment.orderId())
                .with("accountId", assessment.accountId())
                .with("score", assessment.score())
                .with("decision", assessment.decision())
                .with("reasons", json.write(assessment.reasons().toArray(FraudReason[]::new)))
                .with("device", traces.device())
                .with("network", traces.network())
                .with("address", traces.address())
                .with("createdAt", assessment.createdAt())
                .update();
    }

    @Override
    public Optional<FraudAssessment> find(UUID orderId) {
        return sql.query(SELECT + "where order_id = :orderId")
                .with("orderId", orderId)
                .first(this::read);
    }

    @Override
    public boolean waits(UUID orderId) {
        return sql.query("select from orders.held_order where order_id = :orderId")
                .with("orderId", orderId)
                .exists();
    }

    @Override
    public void judge(UUID orderId, FraudVerdict verdict, String note, UUID actorId) {
        int _ = sql.query("""
                update orders.fraud_assessment set verdict = :verdict, note = :note, judged_by = :actorId,
                    judged_at = :now
                where order_id = :orderId""")
                .with("orderId", orderId)
                .with("verdict", verdict)
                .with("note", note)
                .with("actorId", actorId)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Page<FraudAssessment> waiting(PageRequest page) {
        return sql.query(SELECT + "where decision = 'review' and verdict is null")
                .page("fraud-reviews", page, KEYS, this::read);
    }

    @Override
    public void anonymise(UUID accountId) {
        int _ = sql.query("""
                update orders.fraud_assessment set device = null, network = null, address = null
                where account_id = :accountId""").with("accountId", accountId).update();
    }

    private FraudAssessment read(Row row) throws SQLException {
        String verdict = row.textOrNull("verdict");
        return new FraudAssessment(
                row.uuid("order_id"),
                row.uuid("account_id"),
                row.integer("score"),
                row.constant("decision", FraudDecision.class),
                List.of(json.read(row.json("reasons"), FraudReason[].class)),
                verdict == null ? null : row.constant("verdict", FraudVerdict.class),
                row.textOrNull("note"),
                row.instant("created_at"));
    }
}
