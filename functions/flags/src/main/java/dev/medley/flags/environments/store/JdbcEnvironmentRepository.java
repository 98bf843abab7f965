package dev.medley.flags.environments.store;

import dev.medley.flags.environments.EnvironmentRepository;
import dev.medley.flags.environments.FlagEnvironment;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcEnvironmentRepository implements EnvironmentRepository {

    private static final String SELECT = "select name, requires_approval, version from flags.environment ";

    private final Sql sql;

    JdbcEnvironmentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FlagEnvironment> all() {
        return sql.query(SELECT + "order by position").list(JdbcEnvironmentRepository::read);
    }

    @Override
    public Optional<FlagEnvironment> find(String name) {
        return sql.query(SELECT + "where name = :name").with("name", name).first(JdbcEnvironmentRepository::read);
    }

    @Override
    public Optional<FlagEnvironment> advance(String name) {
        return sql.query("""
                        update flags.environment set version = version + 1 where name = :name
                        returning name, requires_approval, version""").with("name", name).first(JdbcEnvironmentRepository::read);
    }

    @Override
    public void advanceAll() {
        // One after the other in a fixed order, so that two who do this never wait for each other.
        all().forEach(environment -> advance(environment.name()));
    }

    @Override
    public boolean requireApproval(String name, boolean isRequired) {
        return sql.query("update flags.environment set requires_approval = :isRequired where name = :name")
                        .with("name", name)
                        .with("isRequired", isRequired)
                        .update()
                == 1;
    }

    private static FlagEnvironment read(Row row) throws SQLException {
        return new FlagEnvironment(row.text("name"), row.bool("requires_approval"), row.bigint("version"));
    }
}
