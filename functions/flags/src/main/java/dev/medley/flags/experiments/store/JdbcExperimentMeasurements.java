package dev.medley.flags.experiments.store;

import dev.medley.flags.experiments.ExperimentMeasurements;
import dev.medley.flags.experiments.ExperimentMetric;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.flags.experiments.MetricMeasure;
import dev.medley.flags.statistics.SampleMoments;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcExperimentMeasurements implements ExperimentMeasurements {

    private static final double PERCENT = 100;

    /** How much earlier than a phase its first exposures may be; said so that older partitions are not looked into. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Sql sql;

    JdbcExperimentMeasurements(Sql sql) {
        this.sql = sql;
    }

    record Counted(String variant, long subjects) {}

    record Measured(String variant, SampleMoments moments) {}

    @Override
    public Subjects subjects(UUID id, int phase) {
        List<Counted> counted = sql.query(MeasureSql.EXPOSED + """
                        select variant, count(*) as subjects from exposed group by variant
                        union all
                        select '', (select count(distinct person_id) from counted) - (select count(*) from exposed)""")
                .with("id", id)
                .with("phase", phase)
                .list(row -> new Counted(row.text("variant"), row.bigint("subjects")));
        return new Subjects(
                counted.stream()
                        .filter(one -> !one.variant().isEmpty())
                        .collect(Collectors.toUnmodifiableMap(Counted::variant, Counted::subjects)),
                counted.stream()
                        .filter(one -> one.variant().isEmpty())
                        .mapToLong(Counted::subjects)
                        .sum());
    }

    @Override
    public Map<String, SampleMoments> measure(UUID id, Phase phase, ExperimentMetric metric, Instant before) {
        joinByHash();
        MetricMeasure base = metric.base();
        Double percentile = metric.winsorizedAt();
        String text = MeasureSql.EXPOSED
                + MeasureSql.measured("measure", metric.measure())
                + (base == null ? "" : MeasureSql.measured("base", base))
                + MeasureSql.sums(metric);
        Query query = MeasureSql.bound(sql.query(text), "measure", metric.measure());
        query = base == null ? query : MeasureSql.bound(query, "base", base);
        return query
                .with("id", id)
                .with("phase", phase.number())
                .with("since", phase.startedAt().minus(SLACK))
                .with("before", before)
                .with("percentile", percentile == null ? 1 : percentile / PERCENT)
                .list(row -> new Measured(row.text("variant"), moments(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Measured::variant, Measured::moments));
    }

    /**
     * The database guesses that a handful of subjects had one variant only, and would look through all that people did for each of
     * them; until the transaction ends it does not. Local to the transaction that {@code ExperimentResults} begins, and said by
     * {@code set local}: a {@code set} or a {@code set_config} keeps the proxy's connection to this session for good.
     */
    private void joinByHash() {
        int _ = sql.query("set local enable_nestloop = off").update();
    }

    private static SampleMoments moments(Row row) throws SQLException {
        return new SampleMoments(
                row.bigint("subjects"),
                row.number("sum"),
                row.number("squares"),
                row.number("base"),
                row.number("base_squares"),
                row.number("products"));
    }
}
