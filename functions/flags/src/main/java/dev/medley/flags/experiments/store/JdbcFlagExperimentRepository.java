package dev.medley.flags.experiments.store;

import dev.medley.flags.experiments.ExperimentPlan;
import dev.medley.flags.experiments.ExperimentState;
import dev.medley.flags.experiments.FlagExperiment;
import dev.medley.flags.experiments.FlagExperiment.Buckets;
import dev.medley.flags.experiments.FlagExperiment.Decision;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.flags.experiments.FlagExperimentRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcFlagExperimentRepository implements FlagExperimentRepository {

    private static final String SELECT = """
            select x.id, f.key as flag, x.environment, x.plan, x.state, x.version, x.layer_from, x.layer_until,
                x.shipped_variant, x.decision_reason, x.created_by, x.created_at, x.started_at, x.ended_at,
                p.number, p.weights, p.started_at as phase_started_at, p.ended_at as phase_ended_at
            from flags.experiment x
            join flags.flag f on f.id = x.flag_id
            left join lateral (
                select number, weights, started_at, ended_at from flags.experiment_phase
                where experiment_id = x.id order by number desc limit 1) p on true
            """;

    private static final SortKeys<FlagExperiment> KEYS = SortKeys.newestFirst("x.id", FlagExperiment::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcFlagExperimentRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(FlagExperiment experiment, UUID flagId) {
        int _ = sql.query("""
                        insert into flags.experiment (id, flag_id, environment, plan, state, created_by, created_at)
                        values (:id, :flagId, :environment, :plan, :state, :createdBy, :createdAt)""")
                .with("id", experiment.id())
                .with("flagId", flagId)
                .with("environment", experiment.environment())
                .with("plan", json.write(experiment.plan()))
                .with("state", experiment.state())
                .with("createdBy", experiment.createdBy())
                .with("createdAt", experiment.createdAt())
                .update();
    }

    @Override
    public void keep(FlagExperiment experiment) {
        Buckets share = experiment.layerShare();
        Decision decision = experiment.decision();
        int _ = sql.query("""
                        update flags.experiment set plan = :plan, state = :state, version = :version,
                            layer_from = :layerFrom, layer_until = :layerUntil, shipped_variant = :shippedVariant,
                            decision_reason = :decisionReason, started_at = :startedAt, ended_at = :endedAt
                        where id = :id""")
                .with("id", experiment.id())
                .with("plan", json.write(experiment.plan()))
                .with("state", experiment.state())
                .with("version", experiment.version())
                .with("layerFrom", share == null ? null : share.from())
                .with("layerUntil", share == null ? null : share.until())
                .with("shippedVariant", decision == null ? null : decision.variant())
                .with("decisionReason", decision == null ? null : decision.reason())
                .with("startedAt", experiment.startedAt())
                .with("endedAt", experiment.endedAt())
                .update();
    }

    @Override
    public void begin(UUID id, Phase phase) {
        int _ = sql.query("""
                        update flags.experiment_phase set ended_at = :now where experiment_id = :id and ended_at is null""").with("now", phase.startedAt()).with("id", id).update();
        int _ = sql.query("""
                        insert into flags.experiment_phase (experiment_id, number, weights, started_at)
                        values (:id, :number, :weights, :startedAt)""")
                .with("id", id)
                .with("number", phase.number())
                .with("weights", json.write(phase.weights()))
                .with("startedAt", phase.startedAt())
                .update();
    }

    @Override
    public void end(FlagExperiment experiment) {
        int _ = sql.query("""
                        update flags.experiment_phase set ended_at = :now where experiment_id = :id and ended_at is null""")
                .with("now", experiment.endedAt())
                .with("id", experiment.id())
                .update();
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from flags.experiment where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public Optional<FlagExperiment> find(UUID id) {
        return sql.query(SELECT + "where x.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<FlagExperiment> lock(UUID id) {
        return sql.query(SELECT + "where x.id = :id for update of x")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public Optional<FlagExperiment> active(String flag, String environment) {
        return sql.query(SELECT
                        + "where f.key = :flag and x.environment = :environment and x.state in ('running', 'paused')")
                .with("flag", flag)
                .with("environment", environment)
                .first(this::read);
    }

    @Override
    public List<Buckets> taken(String environment, String layer) {
        sql.lock("flags.experiment/" + environment + "/" + layer);
        return sql.query("""
                        select layer_from, layer_until from flags.experiment
                        where environment = :environment and plan -> 'layer' ->> 'name' = :layer
                            and state in ('running', 'paused')
                        order by layer_from""")
                .with("environment", environment)
                .with("layer", layer)
                .list(row -> new Buckets(row.integer("layer_from"), row.integer("layer_until")));
    }

    @Override
    public Page<FlagExperiment> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(filter.flag(), "and f.key = :flag", "flag")
                .when(filter.environment(), "and x.environment = :environment", "environment")
                .when(filter.state(), "and x.state = :state", "state")
                .page("flag-experiments/" + filter, page, KEYS, this::read);
    }

    private FlagExperiment read(Row row) throws SQLException {
        Integer from = row.integerOrNull("layer_from");
        Integer until = row.integerOrNull("layer_until");
        String reason = row.textOrNull("decision_reason");
        return new FlagExperiment(
                row.uuid("id"),
                row.text("flag"),
                row.text("environment"),
                json.read(row.json("plan"), ExperimentPlan.class),
                row.constant("state", ExperimentState.class),
                row.integer("version"),
                phase(row),
                from == null || until == null ? null : new Buckets(from, until),
                reason == null ? null : new Decision(row.textOrNull("shipped_variant"), reason),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"));
    }

    private @Nullable Phase phase(Row row) throws SQLException {
        Integer number = row.integerOrNull("number");
        return number == null
                ? null
                : new Phase(number, weights(row), row.instant("phase_started_at"), row.instantOrNull("phase_ended_at"));
    }

    private Map<String, Integer> weights(Row row) throws SQLException {
        Map<?, ?> weights = json.read(row.json("weights"), Map.class);
        return weights.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> (String) entry.getKey(), entry -> ((Number) entry.getValue()).intValue()));
    }
}
