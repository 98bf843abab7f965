package dev.medley.identity.roles.store;

import dev.medley.access.Permission;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleRepository;
import dev.medley.kernel.VersionCheck;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcRoleRepository implements RoleRepository {

    private static final int MOST = 100;
    private static final String COLUMNS = "name, description, rank, permissions, built_in, version";
    private static final String SELECT = "select " + COLUMNS + " from identity.role ";

    private final Sql sql;
    private final Clock clock;

    JdbcRoleRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void lock() {
        sql.lock("identity.role");
    }

    @Override
    public List<Role> all() {
        return sql.query(SELECT + "order by rank, name").list(JdbcRoleRepository::read);
    }

    @Override
    public Optional<Role> find(String name) {
        return sql.query(SELECT + "where name = :name").with("name", name).first(JdbcRoleRepository::read);
    }

    @Override
    public Optional<Role> add(Role role) {
        Instant now = clock.instant();
        return sql.query("""
                        insert into identity.role (name, description, rank, permissions, created_at, updated_at, version)
                        select :name, :description, :rank, :permissions, :now, :now, :version
                        where (select count(*) from identity.role) < :most
                        on conflict (name) do nothing returning\s""" + COLUMNS)
                .with("name", role.name())
                .with("description", role.description())
                .with("rank", role.rank())
                .with("permissions", texts(role.permissions()))
                .with("now", now)
                .with("version", VersionCheck.first(now))
                .with("most", MOST)
                .first(JdbcRoleRepository::read);
    }

    @Override
    public Optional<Role> change(Role role) {
        return sql.query("""
                        update identity.role set description = :description, rank = :rank,
                            permissions = :permissions, updated_at = :now, version = version + 1
                        where name = :name and not built_in returning\s""" + COLUMNS)
                .with("description", role.description())
                .with("rank", role.rank())
                .with("permissions", texts(role.permissions()))
                .with("now", clock.instant())
                .with("name", role.name())
                .first(JdbcRoleRepository::read);
    }

    @Override
    public boolean remove(String name) {
        return sql.query("delete from identity.role where name = :name and not built_in")
                        .with("name", name)
                        .update()
                == 1;
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
                row.bool("built_in"),
                row.integer("version"));
    }
}
