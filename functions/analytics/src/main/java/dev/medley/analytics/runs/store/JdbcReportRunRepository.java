package dev.medley.analytics.runs.store;

import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.analytics.runs.ReportFormat;
import dev.medley.analytics.runs.ReportRun;
import dev.medley.analytics.runs.ReportRun.RunFile;
import dev.medley.analytics.runs.ReportRun.RunState;
import dev.medley.analytics.runs.ReportRunRepository;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcReportRunRepository implements ReportRunRepository {

    private static final String SELECT = """
            select r.id, r.report_id, r.account_id, r.name, r.question, r.format, r.job_id, r.row_count, r.size_bytes,
                r.first_day::text as first_day, r.end_day::text as end_day, r.complete, r.summary, r.expires_at, r.created_at,
                j.status, j.percent, j.error_code, j.error_detail
            from analytics.report_run r join jobs.job j on j.id = r.job_id
            where\s""";

    private static final String MINE = """

            and (r.account_id = :accountId or exists (
                select from analytics.report_run_reader s where s.run_id = r.id and s.account_id = :accountId))""";

    private static final SortKeys<ReportRun> KEYS = SortKeys.newestFirst("r.id", ReportRun::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcReportRunRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(ReportRun run) {
        sql.query("""
                insert into analytics.report_run (id, report_id, account_id, name, question, format, job_id, created_at)
                values (:id, :reportId, :accountId, :name, :question, :format, :jobId, :createdAt)""")
                .with("id", run.id())
                .with("reportId", run.reportId())
                .with("accountId", run.accountId())
                .with("name", run.name())
                .with("question", json.write(run.question()))
                .with("format", run.format())
                .with("jobId", run.job().jobId())
                .with("createdAt", run.createdAt())
                .update();
    }

    @Override
    public Optional<ReportRun> find(UUID id) {
        return sql.query(SELECT + "r.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<ReportRun> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "r.id = :id" + MINE)
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Page<ReportRun> list(UUID reportId, UUID accountId, PageRequest page) {
        return sql.query(SELECT + "r.report_id = :reportId" + MINE)
                .with("reportId", reportId)
                .with("accountId", accountId)
                .page("report-runs/" + reportId + "/" + accountId, page, KEYS, this::read);
    }

    @Override
    public long unfinished(UUID accountId) {
        sql.lock("analytics.report-runs/" + accountId);
        return sql.query("""
                select count(*) as runs from analytics.report_run r join jobs.job j on j.id = r.job_id
                where r.account_id = :accountId and j.status in ('queued', 'running')""")
                .with("accountId", accountId)
                .first(row -> row.bigint("runs"))
                .orElseThrow();
    }

    @Override
    public void store(UUID id, RunFile file) {
        sql.query("""
                update analytics.report_run set row_count = :rows, size_bytes = :sizeBytes, first_day = :from::date,
                    end_day = :to::date, complete = :complete, summary = :summary, expires_at = :expiresAt
                where id = :id""")
                .with("id", id)
                .with("rows", file.rows())
                .with("sizeBytes", file.sizeBytes())
                .with("from", file.from().toString())
                .with("to", file.to().toString())
                .with("complete", file.complete())
                .with("summary", file.summary())
                .with("expiresAt", file.expiresAt())
                .update();
    }

    @Override
    public void share(UUID id, Collection<UUID> accountIds) {
        sql.query("""
                insert into analytics.report_run_reader (run_id, account_id)
                select :id, reader from unnest(:readers::uuid[]) as reader on conflict do nothing""")
                .with("id", id)
                .with("readers", accountIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<UUID> erase(UUID accountId) {
        sql.query("delete from analytics.report_run_reader where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        return sql.query("delete from analytics.report_run where account_id = :accountId returning id")
                .with("accountId", accountId)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from analytics.report_run where created_at < :before")
                .with("before", before)
                .update();
    }

    private ReportRun read(Row row) throws SQLException {
        Integer rows = row.integerOrNull("row_count");
        return new ReportRun(
                row.uuid("id"),
                row.uuidOrNull("report_id"),
                row.uuid("account_id"),
                row.text("name"),
                json.read(row.json("question"), ReportQuestion.class),
                row.constant("format", ReportFormat.class),
                new RunState(
                        row.uuid("job_id"),
                        row.constant("status", JobStatus.class),
                        row.integer("percent"),
                        JobError.readOrNull(row)),
                rows == null ? null : file(rows, row),
                row.instant("created_at"));
    }

    private static RunFile file(int rows, Row row) throws SQLException {
        return new RunFile(
                rows,
                row.bigint("size_bytes"),
                LocalDate.parse(row.text("first_day")),
                LocalDate.parse(row.text("end_day")),
                row.bool("complete"),
                row.text("summary"),
                row.instant("expires_at"));
    }
}
