package dev.medley.flags.automation.store;

import dev.medley.flags.automation.AutomationPlan;
import dev.medley.flags.automation.AutomationState;
import dev.medley.flags.automation.FlagAutomation;
import dev.medley.flags.automation.FlagAutomation.Entry;
import dev.medley.flags.automation.FlagAutomationRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
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
class JdbcFlagAutomationRepository implements FlagAutomationRepository {

    /** More than one can have. */
    private static final int MOST_ENTRIES = 100;

    private static final String SELECT = """
            select a.id, a.flag_id, f.key as flag, a.environment, a.plan, a.state, a.step, a.next_at, a.applied_version,
                a.reason, a.created_by, a.created_at, a.ended_at
            from flags.automation a join flags.flag f on f.id = a.flag_id
            """;

    private static final SortKeys<FlagAutomation> KEYS = SortKeys.newestFirst("a.id", FlagAutomation::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcFlagAutomationRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean add(FlagAutomation automation) {
        return sql.query("""
                        insert into flags.automation (id, flag_id, environment, plan, state, step, next_at,
                            applied_version, created_by, created_at)
                        values (:id, :flagId, :environment, :plan, :state, :step, :nextAt, :appliedVersion, :createdBy,
                            :createdAt)
                        on conflict do nothing""")
                        .with("id", automation.id())
                        .with("flagId", automation.flagId())
                        .with("environment", automation.environment())
                        .with("plan", json.write(automation.plan()))
                        .with("state", automation.state())
                        .with("step", automation.step())
                        .with("nextAt", automation.nextAt())
                        .with("appliedVersion", automation.appliedVersion())
                        .with("createdBy", automation.createdBy())
                        .with("createdAt", automation.createdAt())
                        .update()
                > 0;
    }

    @Override
    public void keep(FlagAutomation automation) {
        int _ = sql.query("""
                        update flags.automation set state = :state, step = :step, next_at = :nextAt,
                            applied_version = :appliedVersion, reason = :reason, ended_at = :endedAt
                        where id = :id""")
                .with("state", automation.state())
                .with("step", automation.step())
                .with("nextAt", automation.nextAt())
                .with("appliedVersion", automation.appliedVersion())
                .with("reason", automation.reason())
                .with("endedAt", automation.endedAt())
                .with("id", automation.id())
                .update();
    }

    @Override
    public void note(UUID id, Entry entry) {
        int _ = sql.query("""
                        insert into flags.automation_entry (automation_id, at, action, percent, detail)
                        values (:id, :at, :action, :percent, :detail)""")
                .with("id", id)
                .with("at", entry.at())
                .with("action", entry.action())
                .with("percent", entry.percent())
                .with("detail", entry.detail())
                .update();
    }

    @Override
    public Optional<FlagAutomation> find(UUID id) {
        return sql.query(SELECT + "where a.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<FlagAutomation> lock(UUID id) {
        return sql.query(SELECT + "where a.id = :id for update of a")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public List<FlagAutomation> running(int limit) {
        return sql.query(SELECT + "where a.state = 'running' order by a.id limit :limit")
                .with("limit", limit)
                .list(this::read);
    }

    @Override
    public List<Entry> entries(UUID id) {
        return sql.query("""
                        select at, action, percent, detail from flags.automation_entry
                        where automation_id = :id order by number limit :limit""")
                .with("id", id)
                .with("limit", MOST_ENTRIES)
                .list(row -> new Entry(
                        row.instant("at"), row.text("action"), row.integerOrNull("percent"), row.text("detail")));
    }

    @Override
    public Page<FlagAutomation> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(filter.flag(), "and f.key = :flag", "flag")
                .when(filter.state(), "and a.state = :state", "state")
                .page("flag-automations/" + filter, page, KEYS, this::read);
    }

    @Override
    public Requests requests(Instant since) {
        return sql.query("""
                        select count(*) as requests, count(*) filter (where status >= 500) as failed
                        from security.pub_request_outcome where id >= :first""")
                .with("first", new UUID((since.toEpochMilli() << 16) | 0x7000L, Long.MIN_VALUE))
                .first(row -> new Requests(row.bigint("requests"), row.bigint("failed")))
                .orElseThrow();
    }

    private FlagAutomation read(Row row) throws SQLException {
        return new FlagAutomation(
                row.uuid("id"),
                row.uuid("flag_id"),
                row.text("flag"),
                row.text("environment"),
                json.read(row.json("plan"), AutomationPlan.class),
                row.constant("state", AutomationState.class),
                row.integer("step"),
                row.instant("next_at"),
                row.integer("applied_version"),
                row.textOrNull("reason"),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instantOrNull("ended_at"));
    }
}
