package dev.medley.analytics.reports.store;

import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.analytics.reports.ReportRepository;
import dev.medley.analytics.reports.SavedReport;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcReportRepository implements ReportRepository {

    private static final String SELECT =
            "select id, account_id, name, question, shared, version, created_at, updated_at"
                    + " from analytics.report ";

    private static final SortKeys<SavedReport> KEYS = SortKeys.newestFirst("id", SavedReport::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcReportRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(SavedReport report) {
        sql.query("""
                insert into analytics.report (id, account_id, name, question, shared, version, created_at, updated_at)
                values (:id, :accountId, :name, :question, :shared, :version, :createdAt, :createdAt)""")
                .with("id", report.id())
                .with("accountId", report.accountId())
                .with("name", report.name())
                .with("question", json.write(report.question()))
                .with("shared", report.shared())
                .with("version", report.version())
                .with("createdAt", report.createdAt())
                .update();
    }

    @Override
    public Optional<SavedReport> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "where id = :id and (account_id = :accountId or shared)")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Map<UUID, ReportQuestion> questions(Set<UUID> ids, UUID accountId) {
        return sql
                .query(SELECT + "where id = any(:ids) and (account_id = :accountId or shared)")
                .with("ids", ids.toArray(UUID[]::new))
                .with("accountId", accountId)
                .list(this::read)
                .stream()
                .collect(Collectors.toUnmodifiableMap(SavedReport::id, SavedReport::question));
    }

    @Override
    public Optional<SavedReport> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "where id = :id and account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Page<SavedReport> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "where (account_id = :accountId or shared)")
                .with("accountId", accountId)
                .page("reports/" + accountId, page, KEYS, this::read);
    }

    @Override
    public long count(UUID accountId) {
        sql.lock("analytics.reports/" + accountId);
        return sql.query("select count(*) as reports from analytics.report where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.bigint("reports"))
                .orElseThrow();
    }

    @Override
    public void change(SavedReport report) {
        sql.query("""
                update analytics.report set name = :name, question = :question, shared = :shared, version = :version,
                    updated_at = :updatedAt
                where id = :id""")
                .with("id", report.id())
                .with("name", report.name())
                .with("question", json.write(report.question()))
                .with("shared", report.shared())
                .with("version", report.version())
                .with("updatedAt", report.updatedAt())
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.report where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.report where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private SavedReport read(Row row) throws SQLException {
        return new SavedReport(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                json.read(row.json("question"), ReportQuestion.class),
                row.bool("shared"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
