package dev.medley.analytics.baskets.store;

import dev.medley.analytics.baskets.BasketRepository;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcBasketRepository implements BasketRepository {

    private final Sql sql;

    JdbcBasketRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Set<UUID>> latest(TimeFrame frame, int most) {
        return sql.query("""
                select array_agg(distinct product_id::text) as products from analytics.sale_line
                where at >= :start and at < :end group by order_id order by max(at) desc limit :most""")
                .with("start", frame.start())
                .with("end", frame.end())
                .with("most", most)
                .list(row ->
                        row.texts("products").stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()));
    }
}
