package dev.medley.security.anomalies.store;

import dev.medley.security.anomalies.forest.ForestRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcForestRepository implements ForestRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcForestRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public UUID revision() {
        return sql.query("select revision from security.forest")
                .first(row -> row.uuid("revision"))
                .orElseThrow();
    }

    @Override
    public Optional<byte[]> read() {
        return sql.query("select state from security.forest where state is not null")
                .first(row -> row.bytes("state"));
    }

    @Override
    public void save(UUID revision, byte[] state, long points, @Nullable String fault) {
        sql.query("""
                update security.forest set revision = :revision, state = :state, points = :points, saved_at = :now,
                    fault = coalesce(:fault, fault),
                    fault_at = case when cast(:fault as text) is null then fault_at else :now end""")
                .with("revision", revision)
                .with("state", state)
                .with("points", points)
                .with("now", clock.instant())
                .with("fault", fault)
                .update();
    }
}
