package dev.medley.identity.administration.store;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.LanguageTag;
import dev.medley.identity.administration.ManagedAccount;
import dev.medley.identity.administration.ManagedAccountRepository;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcManagedAccountRepository implements ManagedAccountRepository {

    private static final String RANK =
            "(select coalesce(max(r.rank), 0) from identity.role r where r.name = any(a.roles))";

    private static final String SELECT = """
            select a.id, a.email, a.display_name, a.locale, a.roles, a.authorization_version, a.factors, a.status,
                a.verified_at, a.created_at, a.suspended_because,
            """ + RANK + """
            as rank, (select max(s.refreshed_at) from identity.session s where s.account_id = a.id) as last_seen_at
            from identity.account a
            """;

    /** What every change of rights does beside. */
    private static final String CHANGED = """
            authorization_version = a.authorization_version + 1, authorization_changed_at = ?,
            updated_at = ?, version = a.version + 1
            """;

    private final Sql sql;
    private final Cursors cursors;
    private final Clock clock;

    JdbcManagedAccountRepository(Sql sql, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Page<ManagedAccount> search(Filter filter, int limit, @Nullable String cursor) {
        String list = "members/" + filter;
        UUID before = cursors.position(list, cursor);
        String like = filter.text() == null ? null : "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%";
        List<ManagedAccount> rows = sql.list(
                SELECT + """
                where (?::text is null or (a.email_key || ' ' || lower(a.display_name)) like ?)
                    and (?::text is null or a.status = ?)
                    and (?::text is null or ? = any(a.roles))
                    and (?::boolean is null or (a.verified_at is not null) = ?)
                    and (?::uuid is null or a.id < ?)
                order by a.id desc limit ?""",
                JdbcManagedAccountRepository::read,
                like,
                like,
                filter.status(),
                filter.status(),
                filter.role(),
                filter.role(),
                filter.verified(),
                filter.verified(),
                before,
                before,
                limit + 1);
        return cursors.page(list, rows, limit, member -> member.account().id());
    }

    @Override
    public Optional<ManagedAccount> find(UUID id) {
        return sql.first(SELECT + "where a.id = ?", JdbcManagedAccountRepository::read, id);
    }

    @Override
    public boolean suspend(UUID id, String because, int below) {
        return sql.first(
                        "with suspended as (update identity.account a set status = 'suspended', suspended_because = ?, "
                                + CHANGED + " where a.id = ? and a.status = 'active' and " + RANK
                                + " < ? returning a.id"
                                + """
                                ), ended as (
                                    update identity.session s set ended_at = ?, ended_because = 'account suspended'
                                    from suspended where s.account_id = suspended.id and s.ended_at is null
                                )
                                select id from suspended""",
                        row -> row.uuid("id"),
                        because,
                        clock.instant(),
                        clock.instant(),
                        id,
                        below,
                        clock.instant())
                .isPresent();
    }

    @Override
    public boolean activate(UUID id, int below) {
        return sql.update(
                        "update identity.account a set status = 'active', suspended_because = null, " + CHANGED
                                + " where a.id = ? and a.status = 'suspended' and a.closed_at is null and " + RANK
                                + " < ?",
                        clock.instant(),
                        clock.instant(),
                        id,
                        below)
                == 1;
    }

    @Override
    public boolean setRoles(UUID id, Set<String> roles, int below) {
        return sql.update(
                        "update identity.account a set roles = ?, " + CHANGED + " where a.id = ? and " + RANK + " < ?",
                        roles.stream().sorted().toArray(String[]::new),
                        clock.instant(),
                        clock.instant(),
                        id,
                        below)
                == 1;
    }

    @Override
    public int endSessions(UUID id, String because) {
        return sql.update(
                "update identity.session set ended_at = ?, ended_because = ? where account_id = ? and ended_at is null",
                clock.instant(),
                because,
                id);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ManagedAccount read(Row row) throws SQLException {
        Account account = new Account(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.text("display_name"),
                LanguageTag.kept(row.textOrNull("locale")),
                null,
                Set.copyOf(row.texts("roles")),
                row.bigint("authorization_version"),
                Set.copyOf(row.texts("factors")),
                row.constant("status", Account.Status.class),
                row.instantOrNull("verified_at"),
                row.instant("created_at"));
        return new ManagedAccount(
                account, row.integer("rank"), row.textOrNull("suspended_because"), row.instantOrNull("last_seen_at"));
    }
}
