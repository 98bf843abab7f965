package dev.medley.moderation.cases.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.AbuseReport;
import dev.medley.moderation.cases.AbuseReportRepository;
import dev.medley.moderation.cases.ReportCategory;
import dev.medley.moderation.cases.ReportState;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAbuseReportRepository implements AbuseReportRepository {

    private static final String SELECT = """
            select r.id, r.case_file_id, r.evidence_id, c.kind, c.subject_id, r.account_id, r.category, r.text, r.weight,
                r.state, r.created_at, r.resolved_at
            from moderation.report r join moderation.case_file c on c.id = r.case_file_id where\s""";

    private static final SortKeys<AbuseReport> KEYS = SortKeys.newestFirst("r.id", AbuseReport::id);

    private final Sql sql;

    JdbcAbuseReportRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AbuseReport report) {
        sql.query("""
                insert into moderation.report (id, case_file_id, evidence_id, account_id, category, text, weight, state,
                    created_at)
                values (:id, :caseId, :evidenceId, :accountId, :category, :text, :weight, :state, :now)""")
                .with("id", report.id())
                .with("caseId", report.caseId())
                .with("evidenceId", report.evidenceId())
                .with("accountId", report.accountId())
                .with("category", report.category().label())
                .with("text", report.text())
                .with("weight", report.weight())
                .with("state", report.state())
                .with("now", report.createdAt())
                .update();
    }

    @Override
    public Optional<AbuseReport> ofAccount(UUID caseId, UUID accountId) {
        return sql.query(SELECT + "r.case_file_id = :caseId and r.account_id = :accountId")
                .with("caseId", caseId)
                .with("accountId", accountId)
                .first(JdbcAbuseReportRepository::read);
    }

    @Override
    public boolean isNew(UUID accountId, Instant since) {
        return sql.query("select from identity.pub_recipient where account_id = :accountId and created_at > :since")
                .with("accountId", accountId)
                .with("since", since)
                .exists();
    }

    @Override
    public Optional<AbuseReport> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "r.id = :id and r.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcAbuseReportRepository::read);
    }

    @Override
    public Page<AbuseReport> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "r.account_id = :accountId")
                .with("accountId", accountId)
                .page("own-reports/" + accountId, page, KEYS, JdbcAbuseReportRepository::read);
    }

    @Override
    public List<AbuseReport> ofCase(UUID caseId, int most) {
        return sql.query(SELECT + "r.case_file_id = :caseId order by r.id desc limit :most")
                .with("caseId", caseId)
                .with("most", most)
                .list(JdbcAbuseReportRepository::read);
    }

    @Override
    public int countSince(UUID accountId, Instant since) {
        sql.lock("moderation-reports/" + accountId);
        return sql.query("""
                select count(*)::integer as n from moderation.report
                where account_id = :accountId and created_at > :since""")
                .with("accountId", accountId)
                .with("since", since)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public List<AbuseReport> resolve(UUID caseId, ReportState state, Instant now) {
        return sql.query("""
                update moderation.report r set state = :state, resolved_at = :now
                from moderation.case_file c
                where r.case_file_id = :caseId and c.id = r.case_file_id and r.state = 'open'
                returning r.id, r.case_file_id, r.evidence_id, c.kind, c.subject_id, r.account_id, r.category, r.text,
                    r.weight, r.state, r.created_at, r.resolved_at""")
                .with("caseId", caseId)
                .with("state", state)
                .with("now", now)
                .list(JdbcAbuseReportRepository::read);
    }

    private static AbuseReport read(Row row) throws SQLException {
        return new AbuseReport(
                row.uuid("id"),
                row.uuid("case_file_id"),
                row.uuid("evidence_id"),
                row.text("kind"),
                row.uuid("subject_id"),
                row.uuidOrNull("account_id"),
                ReportCategory.of(row.text("category")),
                row.text("text"),
                row.number("weight"),
                row.constant("state", ReportState.class),
                row.instant("created_at"),
                row.instantOrNull("resolved_at"));
    }
}
