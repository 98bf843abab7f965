package dev.medley.accountdata.exports.store;

import dev.medley.accountdata.exports.AccountExport;
import dev.medley.accountdata.exports.AccountExportRepository;
import dev.medley.accountdata.exports.RecentExports;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcAccountExportRepository implements AccountExportRepository {

    private static final String SELECT = """
            select e.id, e.account_id, e.job_id, e.created_at, e.size_bytes, e.expires_at,
                j.status, j.percent, j.error_code, j.error_detail
            from account_data.export e join jobs.job j on j.id = e.job_id""";

    private static final SortKeys<AccountExport> KEYS = SortKeys.newestFirst("e.id", AccountExport::id);

    private final Sql sql;
    private final Clock clock;

    JdbcAccountExportRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public RecentExports lockRecent(UUID accountId, Instant since) {
        sql.lock("account_data.export/" + accountId);
        return sql.query("""
                        select count(*) filter (where e.created_at > :since and j.status <> 'failed') as count,
                            min(e.created_at) filter (where e.created_at > :since and j.status <> 'failed') as first,
                            coalesce(bool_or(j.status in ('queued', 'running')), false) as running
                        from account_data.export e join jobs.job j on j.id = e.job_id
                        where e.account_id = :accountId""")
                .with("since", since)
                .with("accountId", accountId)
                .list(row -> new RecentExports(row.bigint("count"), row.instantOrNull("first"), row.bool("running")))
                .getFirst();
    }

    @Override
    public void add(UUID id, UUID accountId, UUID jobId, Instant now) {
        sql.query("""
                insert into account_data.export (id, account_id, job_id, created_at)
                values (:id, :accountId, :jobId, :now)""")
                .with("id", id)
                .with("accountId", accountId)
                .with("jobId", jobId)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<AccountExport> find(UUID id, UUID accountId) {
        return sql.query(SELECT + " where e.id = :id and e.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcAccountExportRepository::read);
    }

    @Override
    public Page<AccountExport> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + " where e.account_id = :accountId")
                .with("accountId", accountId)
                .page("exports/" + accountId, page, KEYS, JdbcAccountExportRepository::read);
    }

    @Override
    public List<AccountExport> kept(UUID accountId) {
        return sql.query(SELECT + " where e.account_id = :accountId and e.expires_at > :now")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .list(JdbcAccountExportRepository::read);
    }

    @Override
    public boolean store(UUID id, AccountExport.Stored stored) {
        return sql.query("""
                        update account_data.export set size_bytes = :sizeBytes, expires_at = :expiresAt
                        where id = :id""")
                        .with("sizeBytes", stored.sizeBytes())
                        .with("expiresAt", stored.expiresAt())
                        .with("id", id)
                        .update()
                == 1;
    }

    private static AccountExport read(Row row) throws SQLException {
        Long sizeBytes = row.bigintOrNull("size_bytes");
        return new AccountExport(
                row.uuid("id"),
                row.uuid("account_id"),
                row.uuid("job_id"),
                row.instant("created_at"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
                JobError.readOrNull(row),
                sizeBytes == null ? null : new AccountExport.Stored(sizeBytes, row.instant("expires_at")));
    }
}
