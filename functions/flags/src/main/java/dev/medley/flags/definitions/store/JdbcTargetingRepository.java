package dev.medley.flags.definitions.store;

import dev.medley.featureflags.Prerequisite;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@Singleton
class JdbcTargetingRepository implements TargetingRepository {

    private static final String SELECT =
            "select t.environment, t.document, t.version, t.updated_at from flags.targeting t ";

    private final Sql sql;
    private final JsonCodec json;

    JdbcTargetingRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(UUID flagId, Targeting targeting, Instant now) {
        int _ = sql.query("""
                        insert into flags.targeting (flag_id, environment, document, updated_at)
                        select :flagId, name, :document, :now from flags.environment""")
                .with("flagId", flagId)
                .with("document", json.write(targeting))
                .with("now", now)
                .update();
    }

    @Override
    public void change(UUID flagId, FlagTargeting flagTargeting) {
        int _ = sql.query("""
                        update flags.targeting set document = :document, version = :version, updated_at = :updatedAt
                        where flag_id = :flagId and environment = :environment""")
                .with("flagId", flagId)
                .with("environment", flagTargeting.environment())
                .with("document", json.write(flagTargeting.targeting()))
                .with("version", flagTargeting.version())
                .with("updatedAt", flagTargeting.updatedAt())
                .update();
    }

    @Override
    public Optional<FlagTargeting> find(UUID flagId, String environment) {
        return sql.query(SELECT + "where t.flag_id = :flagId and t.environment = :environment")
                .with("flagId", flagId)
                .with("environment", environment)
                .first(this::read);
    }

    @Override
    public List<FlagTargeting> all(UUID flagId) {
        return sql.query(
                        SELECT
                                + "join flags.environment e on e.name = t.environment where t.flag_id = :flagId order by e.position")
                .with("flagId", flagId)
                .list(this::read);
    }

    @Override
    public List<Targeting> guarded(UUID flagId) {
        return sql.query("""
                        select t.document from flags.targeting t
                        join flags.environment e on e.name = t.environment and e.requires_approval
                        where t.flag_id = :flagId
                        union all
                        select c.document from flags.change c
                        join flags.environment e on e.name = c.environment and e.requires_approval
                        where c.flag_id = :flagId and c.status in ('requested', 'scheduled')""").with("flagId", flagId).list(row -> json.read(row.json("document"), Targeting.class));
    }

    @Override
    public List<Dependency> dependencies(String environment) {
        return sql.query("""
                        select f.key, array(select jsonb_object_keys(f.variants)) as variants,
                            t.document -> 'prerequisites' as prerequisites
                        from flags.flag f join flags.targeting t on t.flag_id = f.id and t.environment = :environment
                        where f.stage <> 'archived'""")
                .with("environment", environment)
                .list(row -> new Dependency(
                        row.text("key"),
                        Set.copyOf(row.texts("variants")),
                        prerequisites(row).toList()));
    }

    @Override
    public List<Prerequisite> dependents(String key) {
        return sql.query("""
                        select t.document -> 'prerequisites' as prerequisites
                        from flags.targeting t join flags.flag f on f.id = t.flag_id
                        where f.stage <> 'archived'
                            and t.document -> 'prerequisites' @> jsonb_build_array(jsonb_build_object('flag', :key::text))""").with("key", key).list(this::prerequisites).stream()
                .flatMap(prerequisites -> prerequisites)
                .filter(prerequisite -> prerequisite.flag().equals(key))
                .toList();
    }

    @Override
    public Optional<HeldSplit> held(UUID flagId, String environment) {
        return sql.query("""
                        select plan ->> 'rule' as rule from flags.experiment
                        where flag_id = :flagId and environment = :environment and state in ('running', 'paused')""")
                .with("flagId", flagId)
                .with("environment", environment)
                .first(row -> new HeldSplit(row.textOrNull("rule")));
    }

    @Override
    public boolean isCompared(UUID flagId) {
        return sql.query(
                        "select from flags.experiment where flag_id = :flagId and state in ('running', 'paused') limit 1")
                .with("flagId", flagId)
                .exists();
    }

    @Override
    public Set<String> segments(Set<String> keys) {
        return Set.copyOf(sql.query("select key from flags.segment where key = any(:keys) for share")
                .with("keys", keys.toArray(String[]::new))
                .list(row -> row.text("key")));
    }

    private Stream<Prerequisite> prerequisites(Row row) throws SQLException {
        return Stream.of(json.read(row.json("prerequisites"), Prerequisite[].class));
    }

    private FlagTargeting read(Row row) throws SQLException {
        return new FlagTargeting(
                row.text("environment"),
                json.read(row.json("document"), Targeting.class),
                row.integer("version"),
                row.instant("updated_at"));
    }
}
