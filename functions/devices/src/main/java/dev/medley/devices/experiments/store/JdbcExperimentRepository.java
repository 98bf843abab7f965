package dev.medley.devices.experiments.store;

import dev.medley.devices.experiments.Experiment;
import dev.medley.devices.experiments.Experiment.Guard;
import dev.medley.devices.experiments.Experiment.Sample;
import dev.medley.devices.experiments.Experiment.Verdict;
import dev.medley.devices.experiments.ExperimentRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcExperimentRepository implements ExperimentRepository {

    private static final String SELECT = """
            select id, name, group_id, release_id, control_release_id, treatment_group_id, control_group_id, guards,
                least_devices, status, verdict, rollout_id, control_rollout_id, created_at
            from devices.experiment where true\s""";
    private static final SortKeys<Experiment> KEYS = SortKeys.newestFirst("id", Experiment::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcExperimentRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Experiment experiment, UUID createdBy) {
        sql.query("""
                insert into devices.experiment (id, name, group_id, release_id, control_release_id, treatment_group_id,
                    control_group_id, guards, least_devices, status, rollout_id, control_rollout_id, created_by, created_at)
                values (:id, :name, :groupId, :releaseId, :controlReleaseId, :treatmentGroupId, :controlGroupId, :guards,
                    :leastDevices, 'running', :rolloutId, :controlRolloutId, :createdBy, :createdAt)""")
                .with("id", experiment.id())
                .with("name", experiment.name())
                .with("groupId", experiment.groupId())
                .with("releaseId", experiment.releaseId())
                .with("controlReleaseId", experiment.controlReleaseId())
                .with("treatmentGroupId", experiment.treatmentGroupId())
                .with("controlGroupId", experiment.controlGroupId())
                .with("guards", json.write(experiment.guards()))
                .with("leastDevices", experiment.leastDevices())
                .with("rolloutId", experiment.rolloutId())
                .with("controlRolloutId", experiment.controlRolloutId())
                .with("createdBy", createdBy)
                .with("createdAt", experiment.createdAt())
                .update();
    }

    @Override
    public Optional<Experiment> find(UUID id) {
        return sql.query(SELECT + "and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<Experiment> lock(UUID id) {
        return sql.query(SELECT + "and id = :id for update").with("id", id).first(this::read);
    }

    @Override
    public Page<Experiment> list(PageRequest page) {
        return sql.query(SELECT).page("device-experiments", page, KEYS, this::read);
    }

    @Override
    public List<Experiment> running(UUID after) {
        return sql.query(SELECT + "and status = 'running' and id > :after order by id limit 100")
                .with("after", after)
                .list(this::read);
    }

    @Override
    public void conclude(UUID id, Verdict verdict, Instant now) {
        sql.query("""
                update devices.experiment set status = 'concluded', verdict = :verdict, concluded_at = :now
                where id = :id""")
                .with("id", id)
                .with("verdict", json.write(verdict))
                .with("now", now)
                .update();
    }

    record Measured(String metric, Sample sample) {}

    @Override
    public Map<String, Sample> samples(UUID groupId, @Nullable UUID releaseId, Instant since, Instant now) {
        Map<String, Sample> samples = new HashMap<>(reckoned(groupId, releaseId, since, now));
        samples.putAll(measured(groupId, releaseId, since));
        return samples;
    }

    /** What is known of devices without their saying it: hours between crashes, and errors in a day. */
    private Map<String, Sample> reckoned(UUID groupId, @Nullable UUID releaseId, Instant since, Instant now) {
        return sql
                .query("""
                select metric, count(*) as devices, avg(value) as mean, coalesce(stddev_samp(value), 0) as deviation
                from (
                    select d.id, extract(epoch from :now::timestamptz - had.since) / 3600 as hours,
                        count(o.id) as errors, count(o.id) filter (where g.kind = 'crash') as crashes
                    from devices.group_member m
                    join devices.device d on d.id = m.device_id and d.status not in ('retired', 'wiped')
                    cross join lateral (select greatest(:since, max(p.since)) as since from devices.version_period p
                        where p.device_id = d.id and p.until is null) as had
                    left join devices.error_occurrence o on o.device_id = d.id and o.at >= had.since
                    left join devices.error_group g on g.id = o.group_id
                    where m.group_id = :groupId""")
                .with("groupId", groupId)
                .with("since", since)
                .with("now", now)
                .when(releaseId, "and d.installed_release_id = :releaseId", "releaseId")
                .append("""
                    group by d.id, had.since) as each
                cross join lateral (values ('crashFreeHours', hours / (crashes + 1)),
                    ('errorsPerDay', errors / greatest(hours / 24, 0.01))) as reckoned (metric, value)
                group by metric""")
                .list(row -> new Measured(
                        row.text("metric"),
                        new Sample(row.integer("devices"), row.number("mean"), row.number("deviation"))))
                .stream()
                .collect(Collectors.toMap(Measured::metric, Measured::sample));
    }

    /** Only what devices measured that have a release, and since they have it. */
    private static final String SINCE_RELEASE = """
            and d.installed_release_id = :releaseId and h.version = d.installed_version
            and h.hour >= date_trunc('hour', (select max(p.since) from devices.version_period p
                where p.device_id = d.id and p.until is null))\s""";

    private Map<String, Sample> measured(UUID groupId, @Nullable UUID releaseId, Instant since) {
        return sql
                .query("""
                select metric, count(*) as devices, avg(mean) as mean, coalesce(stddev_samp(mean), 0) as deviation from (
                    select h.device_id, h.metric, sum(h.total) / sum(h.samples) as mean
                    from devices.heartbeat_hour h
                    join devices.group_member m on m.device_id = h.device_id and m.group_id = :groupId
                    join devices.device d on d.id = h.device_id and d.status not in ('retired', 'wiped')
                    where h.hour >= date_trunc('hour', :since::timestamptz)""")
                .with("groupId", groupId)
                .with("since", since)
                .when(releaseId, SINCE_RELEASE, "releaseId")
                .append("group by h.device_id, h.metric) as each group by metric")
                .list(row -> new Measured(
                        row.text("metric"),
                        new Sample(row.integer("devices"), row.number("mean"), row.number("deviation"))))
                .stream()
                .collect(Collectors.toMap(Measured::metric, Measured::sample));
    }

    private Experiment read(Row row) throws SQLException {
        return new Experiment(
                row.uuid("id"),
                row.text("name"),
                row.uuid("group_id"),
                row.uuid("release_id"),
                row.uuidOrNull("control_release_id"),
                row.uuid("treatment_group_id"),
                row.uuid("control_group_id"),
                Arrays.asList(json.read(row.json("guards"), Guard[].class)),
                row.integer("least_devices"),
                row.text("status").equals("concluded"),
                json.readOrNull(row.jsonOrNull("verdict"), Verdict.class),
                row.uuid("rollout_id"),
                row.uuidOrNull("control_rollout_id"),
                row.instant("created_at"));
    }
}
