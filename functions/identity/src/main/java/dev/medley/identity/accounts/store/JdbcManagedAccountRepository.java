package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.ManagedAccount;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcManagedAccountRepository implements ManagedAccountRepository {

    private static final String RANK =
            "(select coalesce(max(r.rank), 0) from identity.role r where r.name = any(a.roles))";

    private static final String SELECT = """
            select a.id, a.email, a.display_name, a.locale, a.roles, a.authorization_version, a.revocations, a.factors,
                a.status, a.verified_at, a.created_at, a.suspended_because,
            """ + RANK + """
            as rank, (select max(s.refreshed_at) from identity.session s where s.account_id = a.id) as last_seen_at
            from identity.account a
            """;

    /** What every change of rights does beside. */
    private static final String CHANGED = """
            authorization_version = a.authorization_version + 1, authorization_changed_at = :now,
            updated_at = :now, version = a.version + 1
            """;

    private static final SortKeys<ManagedAccount> KEYS =
            SortKeys.newestFirst("a.id", member -> member.account().id());

    private final Sql sql;
    private final Clock clock;

    JdbcManagedAccountRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Page<ManagedAccount> search(Filter filter, PageRequest page) {
        String like = filter.text() == null ? null : "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%";
        return sql.query(SELECT + "where true")
                .when(like, "and (a.email_key || ' ' || lower(a.display_name)) like :text", "text")
                .when(filter.status(), "and a.status = :status", "status")
                .when(filter.role(), "and :role = any(a.roles)", "role")
                .when(filter.verified(), "and (a.verified_at is not null) = :verified", "verified")
                .page("members/" + filter, page, KEYS, JdbcManagedAccountRepository::read);
    }

    @Override
    public Optional<ManagedAccount> find(UUID id) {
        return sql.query(SELECT + "where a.id = :id").with("id", id).first(JdbcManagedAccountRepository::read);
    }

    @Override
    public boolean suspend(UUID id, String because) {
        return sql.query("update identity.account a set status = 'suspended', suspended_because = :because, " + CHANGED
                                + " where a.id = :id and a.status = 'active'")
                        .with("because", because)
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean suspendByModeration(UUID id, String because) {
        return sql.query(
                                "update identity.account a set status = 'suspended', suspended_because = :because,"
                                        + " suspended_by_moderation = true, " + CHANGED
                                        + " where a.id = :id and a.status = 'active'"
                                        + " and not exists (select from identity.pub_protected_accounts p where p.account_id = a.id)")
                        .with("because", because)
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean activateByModeration(UUID id) {
        return sql.query("update identity.account a set status = 'active', suspended_because = null,"
                                + " suspended_by_moderation = false, " + CHANGED
                                + " where a.id = :id and a.suspended_by_moderation and a.status = 'suspended'"
                                + " and a.closed_at is null")
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean activate(UUID id) {
        return sql.query("update identity.account a set status = 'active', suspended_because = null,"
                                + " suspended_by_moderation = false, " + CHANGED
                                + " where a.id = :id and a.status = 'suspended' and a.closed_at is null")
                        .with("now", clock.instant())
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public void setRoles(UUID id, Set<String> roles) {
        sql.query("update identity.account a set roles = :roles, " + CHANGED + " where a.id = :id")
                .with("roles", roles.stream().sorted().toArray(String[]::new))
                .with("now", clock.instant())
                .with("id", id)
                .update();
    }

    @Override
    public List<UUID> holders(String role) {
        return sql.query("select id from identity.account where :role = any(roles)")
                .with("role", role)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void removeRole(String role) {
        sql.query("update identity.account a set roles = array_remove(a.roles, :role), " + CHANGED
                        + " where :role = any(a.roles)")
                .with("role", role)
                .with("now", clock.instant())
                .update();
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
                row.bigint("revocations"),
                Set.copyOf(row.texts("factors")),
                row.constant("status", Account.Status.class),
                row.instantOrNull("verified_at"),
                row.instant("created_at"));
        return new ManagedAccount(
                account, row.integer("rank"), row.textOrNull("suspended_because"), row.instantOrNull("last_seen_at"));
    }
}
