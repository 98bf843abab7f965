package dev.medley.security.feeds.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.feeds.ThreatFeed;
import dev.medley.security.feeds.ThreatFeedRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcThreatFeedRepository implements ThreatFeedRepository {

    private static final SortKeys<ThreatFeed> KEYS = SortKeys.newestFirst("id", ThreatFeed::id);

    private static final String SELECT = """
            select id, name, url, created_at, created_by, imported_at, ranges, fault from security.threat_feed
            where true""";

    private final Sql sql;

    JdbcThreatFeedRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ThreatFeed> list(PageRequest page) {
        return sql.query(SELECT).page("threat-feeds", page, KEYS, JdbcThreatFeedRepository::read);
    }

    @Override
    public List<ThreatFeed> all() {
        return sql.query(SELECT).append("order by id").list(JdbcThreatFeedRepository::read);
    }

    @Override
    public Optional<ThreatFeed> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(JdbcThreatFeedRepository::read);
    }

    @Override
    public int lockCount() {
        sql.lock("security.threat_feed");
        return sql.query("select count(*)::integer as count from security.threat_feed")
                .first(row -> row.integer("count"))
                .orElse(0);
    }

    @Override
    public void add(ThreatFeed feed) {
        sql.query("""
                insert into security.threat_feed (id, name, url, created_at, created_by, ranges)
                values (:id, :name, :url, :createdAt, :createdBy, 0)""")
                .with("id", feed.id())
                .with("name", feed.name())
                .with("url", feed.url())
                .with("createdAt", feed.createdAt())
                .with("createdBy", feed.createdBy())
                .update();
    }

    @Override
    public boolean update(ThreatFeed feed) {
        return sql.query("""
                        update security.threat_feed set imported_at = :importedAt, ranges = :ranges, fault = :fault
                        where id = :id""")
                        .with("importedAt", feed.importedAt())
                        .with("ranges", feed.ranges())
                        .with("fault", feed.fault())
                        .with("id", feed.id())
                        .update()
                == 1;
    }

    /** In one statement, so that functions are told of one change. */
    @Override
    public void replaceRanges(UUID id, List<String> ranges) {
        sql.query("""
                with wanted as (
                    select cast(range as cidr) as cidr from unnest(:ranges) as r (range)
                ), gone as (
                    delete from security.feed_range where feed_id = :id and cidr not in (select cidr from wanted)
                )
                insert into security.feed_range (feed_id, cidr) select :id, cidr from wanted on conflict do nothing""")
                .with("ranges", ranges.toArray(String[]::new))
                .with("id", id)
                .update();
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from security.threat_feed where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    private static ThreatFeed read(Row row) throws SQLException {
        return new ThreatFeed(
                row.uuid("id"),
                row.text("name"),
                row.text("url"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.instantOrNull("imported_at"),
                row.integer("ranges"),
                row.textOrNull("fault"));
    }
}
