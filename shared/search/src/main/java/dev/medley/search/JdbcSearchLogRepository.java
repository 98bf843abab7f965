package dev.medley.search;

import dev.medley.storage.Sql;
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
    public boolean click(SearchCollection collection, UUID id, UUID chosenId, int position) {
        return sql.query("""
                        update search.log set clicked_id = coalesce(clicked_id, :chosenId),
                            clicked_position = coalesce(clicked_position, :position)
                        where id = :id and collection = :collection""")
                        .with("collection", collection)
                        .with("id", id)
                        .with("chosenId", chosenId)
                        .with("position", position)
                        .update()
                == 1;
    }

    @Override
    public List<SearchedText> report(SearchCollection collection, SearchReport report, UUID from, UUID to, int limit) {
        String having = switch (report) {
            case TOP -> "having true";
            case ZERO_RESULTS -> "having max(results) = 0";
            case LOW_CLICKS -> "having count(*) >= 10 and max(results) > 0 and count(clicked_id) * 10 < count(*)";
        };
        return sql.query("""
                        select query, language, count(*)::integer as searches, count(clicked_id)::integer as clicks,
                            round(avg(results), 1)::double precision as average
                        from search.log where collection = :collection and id >= :from and id < :to and query <> ''
                        group by query, language""")
                .append(having)
                .append("order by searches desc, query, language limit :limit")
                .with("collection", collection)
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
    public void forget(SearchCollection collection, UUID before) {
        int _ = sql.query("delete from search.log where collection = :collection and id < :before")
                .with("collection", collection)
                .with("before", before)
                .update();
    }
}
