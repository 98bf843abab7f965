package dev.medley.catalog.search.store;

import dev.medley.catalog.search.SearchLogRepository;
import dev.medley.catalog.search.SearchReport;
import dev.medley.catalog.search.SearchedText;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Singleton
class JdbcSearchLogRepository implements SearchLogRepository {

    private final Sql sql;

    JdbcSearchLogRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean click(UUID id, UUID productId, int position) {
        return sql.query("""
                        update catalog.search_log set clicked_product = coalesce(clicked_product, :productId),
                            clicked_position = coalesce(clicked_position, :position)
                        where id = :id""")
                        .with("id", id)
                        .with("productId", productId)
                        .with("position", position)
                        .update()
                == 1;
    }

    @Override
    public List<SearchedText> report(SearchReport report, UUID from, UUID to, int limit) {
        String having = switch (report) {
            case TOP -> "having true";
            case ZERO_RESULTS -> "having max(results) = 0";
            case LOW_CLICKS -> "having count(*) >= 10 and max(results) > 0 and count(clicked_product) * 10 < count(*)";
        };
        return sql.query("""
                        select query, language, count(*)::integer as searches, count(clicked_product)::integer as clicks,
                            round(avg(results), 1)::double precision as average
                        from catalog.search_log where id >= :from and id < :to and query <> ''
                        group by query, language""")
                .append(having)
                .append("order by searches desc, query, language limit :limit")
                .with("from", from)
                .with("to", to)
                .with("limit", limit)
                .list(row -> new SearchedText(
                        row.text("query"),
                        row.text("language"),
                        row.integer("searches"),
                        row.integer("clicks"),
                        Objects.requireNonNull(row.numberOrNull("average"))));
    }

    @Override
    public void forget(UUID before) {
        int _ = sql.query("delete from catalog.search_log where id < :before")
                .with("before", before)
                .update();
    }

    @Override
    @Transactional
    public void countTerms() {
        boolean _ = sql.query("select from catalog.count_terms()").exists();
    }
}
