package dev.medley.security.incidents.store;

import dev.medley.security.incidents.IncidentPolicy;
import dev.medley.security.incidents.PolicyRepository;
import dev.medley.security.incidents.PolicyRule;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
class JdbcPolicyRepository implements PolicyRepository {

    private static final String SELECT =
            "select rules, version, updated_at, updated_by from security.incident_policy where true";

    private final Sql sql;
    private final JsonCodec json;

    JdbcPolicyRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** How rules stand in their column. */
    @Serdeable
    record Rules(List<PolicyRule> items) {}

    @Override
    public IncidentPolicy read() {
        return sql.query(SELECT).first(this::read).orElseThrow();
    }

    @Override
    public IncidentPolicy lock() {
        return sql.query(SELECT).append("for update").first(this::read).orElseThrow();
    }

    @Override
    public void save(IncidentPolicy policy) {
        sql.query("""
                update security.incident_policy set rules = :rules, version = :version, updated_at = :updatedAt,
                    updated_by = :updatedBy""")
                .with("rules", json.write(new Rules(policy.rules())))
                .with("version", policy.version())
                .with("updatedAt", policy.updatedAt())
                .with("updatedBy", policy.updatedBy())
                .update();
    }

    private IncidentPolicy read(Row row) throws SQLException {
        return new IncidentPolicy(
                json.read(row.json("rules"), Rules.class).items(),
                row.integer("version"),
                row.instantOrNull("updated_at"),
                row.uuidOrNull("updated_by"));
    }
}
