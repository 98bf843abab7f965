package dev.medley.platform.database.store;

import dev.medley.platform.database.DatabaseFault;
import dev.medley.platform.database.DatabaseReports;
import dev.medley.platform.database.DatabaseState;
import dev.medley.platform.database.StatementStatistics;
import dev.medley.platform.database.TableStatistics;
import dev.medley.platform.database.UnusedIndex;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class JdbcDatabaseReports implements DatabaseReports {

    private final Sql sql;

    JdbcDatabaseReports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DatabaseState state() {
        return sql.query("select * from platform.pub_database()")
                .first(row -> new DatabaseState(
                        row.bigint("size_bytes"),
                        row.integer("connections"),
                        row.integer("most_connections"),
                        row.integer("active"),
                        row.integer("idle_in_transaction"),
                        row.integer("waiting"),
                        row.number("oldest_transaction_seconds"),
                        row.numberOrNull("cache_hit_ratio"),
                        row.bigint("deadlocks"),
                        row.bigint("rollbacks"),
                        row.bigint("commits"),
                        row.instantOrNull("statistics_since")))
                .orElseThrow();
    }

    @Override
    public List<StatementStatistics> statements(int most) {
        return sql.query("select * from platform.pub_statements(:most)")
                .with("most", most)
                .list(row -> new StatementStatistics(
                        row.text("text"),
                        row.bigint("calls"),
                        row.number("total_ms"),
                        row.number("mean_ms"),
                        row.number("longest_ms"),
                        row.bigint("rows"),
                        row.bigint("blocks_hit"),
                        row.bigint("blocks_read"),
                        row.numberOrNull("share")));
    }

    @Override
    public List<TableStatistics> tables(int most) {
        return sql.query("select * from platform.pub_tables(:most)")
                .with("most", most)
                .list(row -> new TableStatistics(
                        row.text("schema"),
                        row.text("name"),
                        row.bigint("bytes"),
                        row.bigint("index_bytes"),
                        row.bigint("live_rows"),
                        row.bigint("dead_rows"),
                        row.bigint("whole_reads"),
                        row.bigint("index_reads"),
                        row.instantOrNull("vacuumed_at"),
                        row.instantOrNull("analyzed_at")));
    }

    @Override
    public List<UnusedIndex> unusedIndexes(int most) {
        return sql.query("select * from platform.pub_unused_indexes(:most)")
                .with("most", most)
                .list(row -> new UnusedIndex(
                        row.text("schema"), row.text("table_name"), row.text("name"), row.bigint("bytes")));
    }

    @Override
    public List<DatabaseFault> faults(int most) {
        return sql.query("select * from platform.pub_integrity() order by kind, subject limit :most")
                .with("most", most)
                .list(row -> new DatabaseFault(row.text("kind"), row.text("subject"), row.text("detail")));
    }
}
