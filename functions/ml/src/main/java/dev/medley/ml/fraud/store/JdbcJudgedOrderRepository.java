package dev.medley.ml.fraud.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.fraud.JudgedOrder;
import dev.medley.ml.fraud.JudgedOrderRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what orders publish. */
@Singleton
class JdbcJudgedOrderRepository implements JudgedOrderRepository {

    private static final SortKeys<JudgedOrder> KEYS = SortKeys.newestFirst("f.order_id", JudgedOrder::orderId);

    private static final String SELECT = """
            select f.order_id, f.account_id, f.score, f.decision, f.verdict, f.created_at, jsonb_build_object('weights',
                coalesce((select jsonb_object_agg(r ->> 'signal', (r ->> 'weight')::float8)
                    from jsonb_array_elements(f.reasons) as r), '{}')) as signals
            from orders.pub_fraud_assessment f
            where not exists (select from ml.withheld w where w.account_id = f.account_id)""";

    private final Sql sql;
    private final JsonCodec json;

    JdbcJudgedOrderRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** As the statement makes them. */
    @Serdeable
    record Signals(Map<String, Double> weights) {}

    @Override
    public List<JudgedOrder> decided(int most) {
        return sql.query(SELECT)
                .append("and f.verdict is not null order by f.created_at desc, f.order_id limit :most")
                .with("most", most)
                .list(this::read);
    }

    @Override
    public Page<JudgedOrder> waiting(PageRequest page) {
        return sql.query(SELECT)
                .append("and f.decision = 'review' and f.verdict is null")
                .page("fraud-scores", page, KEYS, this::read);
    }

    @Override
    public Optional<JudgedOrder> find(UUID orderId) {
        return sql.query(SELECT)
                .append("and f.order_id = :orderId")
                .with("orderId", orderId)
                .first(this::read);
    }

    private JudgedOrder read(Row row) throws SQLException {
        return new JudgedOrder(
                row.uuid("order_id"),
                row.uuid("account_id"),
                row.integer("score"),
                row.text("decision"),
                json.read(row.json("signals"), Signals.class).weights(),
                fraud(row.textOrNull("verdict")),
                row.instant("created_at"));
    }

    private static @Nullable Boolean fraud(@Nullable String verdict) {
        return verdict == null ? null : verdict.equals("fraud");
    }
}
