package dev.medley.analytics.metrics.store;

import dev.medley.analytics.metrics.MetricDefinition;
import dev.medley.analytics.metrics.SavedMetric;
import dev.medley.analytics.metrics.SavedMetric.MetricDraft;
import dev.medley.analytics.metrics.SavedMetricRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSavedMetricRepository implements SavedMetricRepository {

    private static final String SELECT = """
            select id, account_id, name, description, definition, shared_roles, shared_accounts::text[] as shared_accounts,
                version, created_at, updated_at
            from analytics.metric where\s""";

    /** Roles are asked for where they are, because alerts and schedules have no caller. */
    private static final String SEEN = "(account_id = :accountId or shared_accounts @> array [:accountId::uuid]"
            + " or shared_roles && :roles::text[])";

    private static final SortKeys<SavedMetric> KEYS = SortKeys.newestFirst("id", SavedMetric::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcSavedMetricRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(SavedMetric metric) {
        draft(sql.query("""
                insert into analytics.metric (id, account_id, name, description, definition, shared_roles, shared_accounts,
                    version, created_at, updated_at)
                values (:id, :accountId, :name, :description, :definition, :roles, :accounts, :version, :createdAt,
                    :updatedAt)"""), metric)
                .with("accountId", metric.accountId())
                .with("createdAt", metric.createdAt())
                .update();
    }

    private Query draft(Query query, SavedMetric metric) {
        MetricDraft draft = metric.draft();
        return query.with("id", metric.id())
                .with("name", draft.name())
                .with("description", draft.description())
                .with("definition", json.write(draft.definition()))
                .with("roles", draft.roles().toArray(String[]::new))
                .with("accounts", draft.accounts().toArray(UUID[]::new))
                .with("version", metric.version())
                .with("updatedAt", metric.updatedAt());
    }

    @Override
    public List<SavedMetric> find(Collection<UUID> ids, UUID accountId) {
        return seen(
                        sql.query(SELECT + "id = any(:ids) and " + SEEN)
                                .with("ids", ids.stream().distinct().toArray(UUID[]::new)),
                        accountId)
                .list(this::read);
    }

    @Override
    public Optional<SavedMetric> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Page<SavedMetric> list(UUID accountId, PageRequest page) {
        return seen(sql.query(SELECT + SEEN), accountId).page("metrics/" + accountId, page, KEYS, this::read);
    }

    private Query seen(Query query, UUID accountId) {
        List<String> roles = sql.query("select roles from identity.pub_hold_accounts(array [:accountId::uuid])")
                .with("accountId", accountId)
                .first(row -> row.texts("roles"))
                .orElse(List.of());
        return query.with("accountId", accountId).with("roles", roles.toArray(String[]::new));
    }

    @Override
    public long countLocked(UUID accountId) {
        sql.lock("analytics.metrics/" + accountId);
        return sql.query("select count(*) as metrics from analytics.metric where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.bigint("metrics"))
                .orElseThrow();
    }

    @Override
    public void change(SavedMetric metric) {
        draft(sql.query("""
                update analytics.metric set name = :name, description = :description, definition = :definition,
                    shared_roles = :roles, shared_accounts = :accounts, version = :version, updated_at = :updatedAt
                where id = :id"""), metric).update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.metric where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.metric where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("""
                update analytics.metric set shared_accounts = array_remove(shared_accounts, :accountId)
                where shared_accounts @> array [:accountId::uuid]""").with("accountId", accountId).update();
    }

    private SavedMetric read(Row row) throws SQLException {
        return new SavedMetric(
                row.uuid("id"),
                row.uuid("account_id"),
                new MetricDraft(
                        row.text("name"),
                        row.text("description"),
                        json.read(row.json("definition"), MetricDefinition.class),
                        row.texts("shared_roles"),
                        row.texts("shared_accounts").stream()
                                .map(UUID::fromString)
                                .toList()),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
