package dev.medley.notifications.notices.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.notices.Acknowledgement;
import dev.medley.notifications.notices.Notice;
import dev.medley.notifications.notices.NoticeForReader;
import dev.medley.notifications.notices.NoticeRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcNoticeRepository implements NoticeRepository {

    private static final SortKeys<Notice> KEYS = SortKeys.newestFirst("n.id", Notice::id);
    private static final SortKeys<NoticeForReader> READER_KEYS =
            SortKeys.newestFirst("n.id", read -> read.notice().id());
    private static final SortKeys<Acknowledgement> BY_ACCOUNT =
            SortKeys.newestFirst("account_id", Acknowledgement::accountId);

    private static final String COLUMNS = """
            select n.id, n.role, n.title, n.body, n.expires_at, n.created_by, n.created_at, n.withdrawn_at,
                (select count(*) from notifications.acknowledgement a where a.notice_id = n.id) as acknowledgements
            """;

    private final Sql sql;

    JdbcNoticeRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Notice notice) {
        int _ = sql.query("""
                insert into notifications.notice (id, role, title, body, expires_at, created_by, created_at)
                values (:id, :role, :title, :body, :expiresAt, :createdBy, :createdAt)""")
                .with("id", notice.id())
                .with("role", notice.content().role())
                .with("title", notice.content().title())
                .with("body", notice.content().body())
                .with("expiresAt", notice.content().expiresAt())
                .with("createdBy", notice.createdBy())
                .with("createdAt", notice.createdAt())
                .update();
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return sql.query(COLUMNS + "from notifications.notice n where n.id = :id")
                .with("id", id)
                .first(JdbcNoticeRepository::read);
    }

    @Override
    public Page<Notice> list(PageRequest page) {
        return sql.query(COLUMNS + "from notifications.notice n where true")
                .page("notices", page, KEYS, JdbcNoticeRepository::read);
    }

    @Override
    public boolean withdraw(UUID id, Instant now) {
        return sql.query("update notifications.notice set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .with("id", id)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public Page<NoticeForReader> inForce(UUID accountId, Set<String> roles, Instant now, PageRequest page) {
        return sql.query("""
                select n.id, n.role, n.title, n.body, n.expires_at, n.created_by, n.created_at, n.withdrawn_at,
                    0 as acknowledgements, a.acknowledged_at
                from notifications.notice n
                left join notifications.acknowledgement a on a.notice_id = n.id and a.account_id = :accountId
                where n.role = any(:roles) and n.withdrawn_at is null and (n.expires_at is null or n.expires_at > :now)""")
                .with("accountId", accountId)
                .with("roles", roles.toArray(String[]::new))
                .with("now", now)
                .page(
                        "my-notices/" + accountId,
                        page,
                        READER_KEYS,
                        row -> new NoticeForReader(read(row), row.instantOrNull("acknowledged_at")));
    }

    @Override
    public boolean acknowledge(UUID id, UUID accountId, Set<String> roles, Instant now) {
        boolean concerns = sql.query("""
                select from notifications.notice
                where id = :id and role = any(:roles) and withdrawn_at is null and (expires_at is null or expires_at > :now)""")
                .with("id", id)
                .with("now", now)
                .with("roles", roles.toArray(String[]::new))
                .exists();
        if (concerns) {
            int _ = sql.query("""
                    insert into notifications.acknowledgement (notice_id, account_id, acknowledged_at)
                    values (:id, :accountId, :now) on conflict do nothing""")
                    .with("id", id)
                    .with("accountId", accountId)
                    .with("now", now)
                    .update();
        }
        return concerns;
    }

    @Override
    public Page<Acknowledgement> acknowledgements(UUID id, PageRequest page) {
        return sql.query("""
                select account_id, acknowledged_at from notifications.acknowledgement where notice_id = :id""")
                .with("id", id)
                .page(
                        "acknowledgements/" + id,
                        page,
                        BY_ACCOUNT,
                        row -> new Acknowledgement(row.uuid("account_id"), row.instant("acknowledged_at")));
    }

    private static Notice read(Row row) throws SQLException {
        return new Notice(
                row.uuid("id"),
                new Notice.Content(
                        row.text("role"), row.text("title"), row.text("body"), row.instantOrNull("expires_at")),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instantOrNull("withdrawn_at"),
                row.bigint("acknowledgements"));
    }
}
