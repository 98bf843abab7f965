package dev.medley.content.engagement.store;

import dev.medley.content.engagement.EngagementSums;
import dev.medley.content.engagement.ItemPerformance;
import dev.medley.content.engagement.PerformanceRepository;
import dev.medley.content.engagement.ReportBreakdown;
import dev.medley.content.engagement.ReportPeriod;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPerformanceRepository implements PerformanceRepository {

    private static final String SUMS = """
            coalesce(sum(e.views), 0)::bigint as views, coalesce(sum(e.viewers), 0)::bigint as viewers,
                coalesce(sum(e.time_ms), 0)::bigint as time_ms, coalesce(sum(e.completions), 0)::bigint as completions,
                coalesce(sum(e.shares), 0)::bigint as shares
            """;

    private static final SortKeys<ItemPerformance> KEYS = SortKeys.newestFirst("t.id", ItemPerformance::id)
            .and("views", "t.views", item -> item.sums().views())
            .and("viewers", "t.viewers", item -> item.sums().viewers())
            .and("timeMs", "t.time_ms", item -> item.sums().timeMs())
            .and("completions", "t.completions", item -> item.sums().completions())
            .and("shares", "t.shares", item -> item.sums().shares());

    private final Sql sql;

    JdbcPerformanceRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public EngagementSums total(UUID itemId, ReportPeriod period) {
        return within(sql.query("select " + SUMS + """
                from content.engagement_day e
                where e.item_id = :itemId and e.day between :from::date and :to::date"""), period)
                .with("itemId", itemId)
                .first(JdbcPerformanceRepository::sums)
                .orElseThrow();
    }

    @Override
    public List<Part> parts(UUID itemId, ReportPeriod period, ReportBreakdown by) {
        String key = switch (by) {
            case DAY -> "e.day";
            case VERSION -> "e.version";
            case CHANNEL -> "e.channel";
        };
        String order = by == ReportBreakdown.CHANNEL ? "views desc, e.channel" : key;
        return within(
                        sql.query("select " + key + "::text as key, " + SUMS + """
                from content.engagement_day e
                where e.item_id = :itemId and e.day between :from::date and :to::date
                group by\s""" + key + " order by " + order
                                + " limit 1000"),
                        period)
                .with("itemId", itemId)
                .list(row -> new Part(row.text("key"), sums(row)));
    }

    @Override
    public Page<ItemPerformance> list(
            @Nullable UUID authorId, @Nullable String type, ReportPeriod period, PageRequest page) {
        PageRequest sorted = page.sort().isEmpty()
                ? new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("views", true)))
                : page;
        String list = "content-performance/" + authorId + "/" + type + "/" + period;
        return within(sql.query("""
                        select t.* from (
                            select i.id, i.type, i.document ->> 'title' as title, i.status,\s""" + SUMS + """
                            from content.item i
                            left join content.engagement_day e on e.item_id = i.id
                                and e.day between :from::date and :to::date
                            where (i.published_at is not null)"""), period)
                .when(authorId, """
                        and i.id in (select item_id from content.participant
                            where account_id = :authorId and role = 'author')""", "authorId")
                .when(type, "and i.type = :type", "type")
                .append("group by i.id) t where true")
                .page(list, sorted, KEYS, JdbcPerformanceRepository::read);
    }

    @Override
    public Optional<Instant> completeTo() {
        return sql.query("select read_at from content.engagement_reading").first(row -> row.instant("read_at"));
    }

    private static Query within(Query query, ReportPeriod period) {
        return query.with("from", period.from().toString())
                .with("to", period.to().toString());
    }

    private static ItemPerformance read(Row row) throws SQLException {
        return new ItemPerformance(row.uuid("id"), row.text("type"), row.text("title"), row.text("status"), sums(row));
    }

    private static EngagementSums sums(Row row) throws SQLException {
        return EngagementSums.of(
                row.bigint("views"),
                row.bigint("viewers"),
                row.bigint("time_ms"),
                row.bigint("completions"),
                row.bigint("shares"));
    }
}
