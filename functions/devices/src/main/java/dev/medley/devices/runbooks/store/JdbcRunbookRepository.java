package dev.medley.devices.runbooks.store;

import dev.medley.devices.runbooks.Runbook;
import dev.medley.devices.runbooks.Runbook.Step;
import dev.medley.devices.runbooks.RunbookRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRunbookRepository implements RunbookRepository {

    private static final String SELECT = """
            select id, name, trigger, steps, cooldown_minutes, enabled, version, created_at from devices.runbook where true\s""";
    private static final SortKeys<Runbook> KEYS = SortKeys.newestFirst("id", Runbook::id);
    private static final SortKeys<Run> RUNS = SortKeys.newestFirst("id", Run::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcRunbookRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int countLocked() {
        sql.lock("devices.runbooks");
        return sql.query("select count(*) as runbooks from devices.runbook")
                .first(row -> row.integer("runbooks"))
                .orElseThrow();
    }

    @Override
    public boolean add(Runbook runbook, UUID createdBy) {
        return bound(sql.query("""
                insert into devices.runbook (id, name, trigger, steps, cooldown_minutes, enabled, version, created_by,
                    created_at, updated_at)
                values (:id, :name, :trigger, :steps, :cooldown, :enabled, :version, :createdBy, :createdAt, :createdAt)
                on conflict (name) do nothing"""), runbook)
                        .with("createdBy", createdBy)
                        .with("createdAt", runbook.createdAt())
                        .update()
                == 1;
    }

    private Query bound(Query query, Runbook runbook) {
        return query.with("id", runbook.id())
                .with("name", runbook.name())
                .with("trigger", json.write(runbook.trigger()))
                .with("steps", runbook.steps().stream().map(Step::name).toArray(String[]::new))
                .with("cooldown", runbook.cooldownMinutes())
                .with("enabled", runbook.enabled())
                .with("version", runbook.version());
    }

    @Override
    public Optional<Runbook> find(UUID id) {
        return sql.query(SELECT + "and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<Runbook> lock(UUID id) {
        return sql.query(SELECT + "and id = :id for update").with("id", id).first(this::read);
    }

    @Override
    public boolean change(Runbook runbook) {
        return bound(sql.query("""
                update devices.runbook set name = :name, trigger = :trigger, steps = :steps, cooldown_minutes = :cooldown,
                    enabled = :enabled, version = :version, updated_at = now()
                where id = :id and not exists (select from devices.runbook where name = :name and id <> :id)"""), runbook).update() == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from devices.runbook where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Page<Runbook> list(PageRequest page) {
        return sql.query(SELECT).page("device-runbooks", page, KEYS, this::read);
    }

    @Override
    public List<Runbook> enabled() {
        return sql.query(SELECT + "and enabled order by id").list(this::read);
    }

    @Override
    public UUID createdBy(UUID id) {
        return sql.query("select created_by from devices.runbook where id = :id and created_by is not null")
                .with("id", id)
                .first(row -> row.uuid("created_by"))
                .orElse(new UUID(0, 0));
    }

    @Override
    public boolean ranSince(UUID runbookId, UUID deviceId, Instant since) {
        return sql.query("""
                select from devices.runbook_run
                where device_id = :deviceId and runbook_id = :runbookId and created_at > :since limit 1""")
                .with("runbookId", runbookId)
                .with("deviceId", deviceId)
                .with("since", since)
                .exists();
    }

    @Override
    public void addRun(Run run) {
        sql.query("""
                insert into devices.runbook_run (id, runbook_id, device_id, cause, log, created_at)
                (select :id::uuid, id, :deviceId::uuid, :cause::text, :log::jsonb, :createdAt::timestamptz
                    from devices.runbook where id = :runbookId for key share)""")
                .with("id", run.id())
                .with("runbookId", run.runbookId())
                .with("deviceId", run.deviceId())
                .with("cause", run.cause())
                .with("log", json.write(run.log()))
                .with("createdAt", run.createdAt())
                .update();
    }

    @Override
    public Page<Run> runs(UUID runbookId, PageRequest page) {
        return sql.query("""
                select id, runbook_id, device_id, cause, log, created_at from devices.runbook_run
                where runbook_id = :runbookId""")
                .with("runbookId", runbookId)
                .page(
                        "runbook-runs/" + runbookId,
                        page,
                        RUNS,
                        row -> new Run(
                                row.uuid("id"),
                                row.uuid("runbook_id"),
                                row.uuid("device_id"),
                                row.text("cause"),
                                List.of(json.read(row.json("log"), String[].class)),
                                row.instant("created_at")));
    }

    private Runbook read(Row row) throws SQLException {
        return new Runbook(
                row.uuid("id"),
                row.text("name"),
                json.read(row.json("trigger"), Runbook.Trigger.class),
                row.texts("steps").stream().map(Step::valueOf).toList(),
                row.integer("cooldown_minutes"),
                row.bool("enabled"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
