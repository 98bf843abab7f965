package dev.medley.accountdata.exports.store;

import dev.medley.accountdata.exports.AccountExport;
import dev.medley.accountdata.exports.AccountExportRepository;
import dev.medley.accountdata.exports.RecentExports;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.Jobs;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAccountExportRepository implements AccountExportRepository {

    private static final String SELECT = """
            select e.id, e.account_id, e.job_id, e.created_at, e.size_bytes, e.expires_at,
                j.status, j.percent, j.error_code, j.error_detail
            from account_data.export e join jobs.job j on j.id = e.job_id""";

    private final Sql sql;
    private final Cursors cursors;
    private final Clock clock;

    JdbcAccountExportRepository(Sql sql, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public RecentExports lockRecent(UUID accountId, Instant since) {
        boolean _ = sql.first(
                        "select true as locked from pg_advisory_xact_lock(hashtextextended('account_data.export/' || ?, 0))",
                        row -> row.bool("locked"),
                        accountId.toString())
                .isPresent();
        return sql.list(
                        """
                        select count(*) filter (where e.created_at > ? and j.status <> 'failed') as count,
                            min(e.created_at) filter (where e.created_at > ? and j.status <> 'failed') as first,
                            coalesce(bool_or(j.status in ('queued', 'running')), false) as running
                        from account_data.export e join jobs.job j on j.id = e.job_id
                        where e.account_id = ?""",
                        row -> new RecentExports(row.bigint("count"), row.instantOrNull("first"), row.bool("running")),
                        since,
                        since,
                        accountId)
                .getFirst();
    }

    @Override
    public void add(UUID id, UUID accountId, UUID jobId, Instant now) {
        sql.update(
                "insert into account_data.export (id, account_id, job_id, created_at) values (?, ?, ?, ?)",
                id,
                accountId,
                jobId,
                now);
    }

    @Override
    public Optional<AccountExport> find(UUID id, UUID accountId) {
        return sql.first(
                SELECT + " where e.id = ? and e.account_id = ?", JdbcAccountExportRepository::read, id, accountId);
    }

    @Override
    public Page<AccountExport> list(UUID accountId, int limit, @Nullable String cursor) {
        String list = "exports/" + accountId;
        UUID before = cursors.position(list, cursor);
        List<AccountExport> rows =
                sql.list(SELECT + """
                         where e.account_id = ? and (?::uuid is null or e.id < ?)
                        order by e.id desc limit ?""", JdbcAccountExportRepository::read, accountId, before, before, limit + 1);
        return cursors.page(list, rows, limit, AccountExport::id);
    }

    @Override
    public List<AccountExport> kept(UUID accountId) {
        return sql.list(
                SELECT + " where e.account_id = ? and e.expires_at > ?",
                JdbcAccountExportRepository::read,
                accountId,
                clock.instant());
    }

    @Override
    public boolean store(UUID id, AccountExport.Stored stored) {
        return sql.update(
                        "update account_data.export set size_bytes = ?, expires_at = ? where id = ?",
                        stored.sizeBytes(),
                        stored.expiresAt(),
                        id)
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
                Jobs.error(row),
                sizeBytes == null ? null : new AccountExport.Stored(sizeBytes, row.instant("expires_at")));
    }
}
