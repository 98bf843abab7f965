package dev.medley.identity.roles.store;

import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleRepository;
import dev.medley.security.Permission;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcRoleRepository implements RoleRepository {

    private static final int MOST = 100;
    private static final String SELECT = "select name, description, rank, permissions, built_in from identity.role ";

    private final Sql sql;
    private final Clock clock;

    JdbcRoleRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Role> all() {
        return sql.list(SELECT + "order by rank, name", JdbcRoleRepository::read);
    }

    @Override
    public Optional<Role> find(String name) {
        return sql.first(SELECT + "where name = ?", JdbcRoleRepository::read, name);
    }

    @Override
    public boolean add(Role role) {
        return sql.update(
                        """
                        insert into identity.role (name, description, rank, permissions, created_at, updated_at)
                        select ?, ?, ?, ?, ?, ? where (select count(*) from identity.role) < ?
                        on conflict (name) do nothing""",
                        role.name(),
                        role.description(),
                        role.rank(),
                        texts(role.permissions()),
                        clock.instant(),
                        clock.instant(),
                        MOST)
                == 1;
    }

    @Override
    public boolean change(Role role) {
        return sql.update("""
                        update identity.role set description = ?, rank = ?, permissions = ?, updated_at = ?
                        where name = ? and not built_in""", role.description(), role.rank(), texts(role.permissions()), clock.instant(), role.name())
                == 1;
    }

    @Override
    public boolean remove(String name) {
        return sql.first("""
                        with gone as (
                            delete from identity.role where name = ? and not built_in returning name
                        ), taken as (
                            update identity.account a set roles = array_remove(a.roles, gone.name),
                                authorization_version = a.authorization_version + 1, authorization_changed_at = ?
                            from gone where gone.name = any(a.roles)
                        )
                        select name from gone""", row -> row.text("name"), name, clock.instant()).isPresent();
    }

    @Override
    public int rank(Set<String> names) {
        return sql.first(
                        "select coalesce(max(rank), 0) as rank from identity.role where name = any(?)",
                        row -> row.integer("rank"),
                        (Object) names.toArray(String[]::new))
                .orElse(0);
    }

    private static String[] texts(Set<Permission> permissions) {
        return permissions.stream().map(Permission::toString).sorted().toArray(String[]::new);
    }

    private static Role read(Row row) throws SQLException {
        return new Role(
                row.text("name"),
                row.text("description"),
                row.integer("rank"),
                row.texts("permissions").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                row.bool("built_in"));
    }
}
