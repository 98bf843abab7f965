package dev.medley.analytics.dashboards.store;

import dev.medley.analytics.dashboards.Dashboard;
import dev.medley.analytics.dashboards.Dashboard.DashboardDraft;
import dev.medley.analytics.dashboards.DashboardRepository;
import dev.medley.analytics.dashboards.DashboardWidget;
import dev.medley.analytics.dashboards.WidgetPlace;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcDashboardRepository implements DashboardRepository {

    private static final String SELECT = """
            select id, account_id, name, description, widgets, shared_roles, shared_accounts::text[] as shared_accounts,
                version, created_at, updated_at
            from analytics.dashboard where\s""";

    private static final String SEEN = "(account_id = :accountId or shared_accounts @> array [:accountId::uuid]"
            + " or shared_roles && :roles::text[])";

    private static final SortKeys<Dashboard> KEYS = SortKeys.newestFirst("id", Dashboard::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcDashboardRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Serdeable
    record Widgets(List<DashboardWidget> items) {}

    @Serdeable
    record Places(Map<String, WidgetPlace> items) {}

    @Override
    public void add(Dashboard dashboard) {
        draft(sql.query("""
                insert into analytics.dashboard (id, account_id, name, description, widgets, shared_roles, shared_accounts,
                    version, created_at, updated_at)
                values (:id, :accountId, :name, :description, :widgets, :roles, :accounts, :version, :createdAt, :updatedAt)"""), dashboard)
                .with("accountId", dashboard.accountId())
                .with("createdAt", dashboard.createdAt())
                .update();
    }

    private Query draft(Query query, Dashboard dashboard) {
        DashboardDraft draft = dashboard.draft();
        return query.with("id", dashboard.id())
                .with("name", draft.name())
                .with("description", draft.description())
                .with("widgets", json.write(new Widgets(draft.widgets())))
                .with("roles", draft.roles().toArray(String[]::new))
                .with("accounts", draft.accounts().toArray(UUID[]::new))
                .with("version", dashboard.version())
                .with("updatedAt", dashboard.updatedAt());
    }

    @Override
    public Optional<Dashboard> find(UUID id, Viewer viewer) {
        return seen(sql.query(SELECT + "id = :id and " + SEEN).with("id", id), viewer)
                .first(this::read);
    }

    @Override
    public Optional<Dashboard> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Page<Dashboard> list(Viewer viewer, PageRequest page) {
        return seen(sql.query(SELECT + SEEN), viewer).page("dashboards/" + viewer.accountId(), page, KEYS, this::read);
    }

    private static Query seen(Query query, Viewer viewer) {
        return query.with("accountId", viewer.accountId())
                .with("roles", viewer.roles().stream().sorted().toArray(String[]::new));
    }

    @Override
    public long count(UUID accountId) {
        sql.lock("analytics.dashboards/" + accountId);
        return sql.query("select count(*) as dashboards from analytics.dashboard where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.bigint("dashboards"))
                .orElseThrow();
    }

    @Override
    public void change(Dashboard dashboard) {
        draft(sql.query("""
                update analytics.dashboard set name = :name, description = :description, widgets = :widgets,
                    shared_roles = :roles, shared_accounts = :accounts, version = :version, updated_at = :updatedAt
                where id = :id"""), dashboard).update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.dashboard where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void noteAsked(UUID id, Instant now, Instant since) {
        sql.query("update analytics.dashboard set asked_at = :now"
                        + " where id = :id and (asked_at is null or asked_at < :since)")
                .with("id", id)
                .with("now", now)
                .with("since", since)
                .update();
    }

    @Override
    public List<Open> tell(Instant asOf, Instant since, int most) {
        return sql.query("""
                update analytics.dashboard set told_as_of = :asOf where id in (
                    select id from analytics.dashboard
                    where asked_at > :since and (told_as_of is null or told_as_of < :asOf)
                    order by asked_at desc limit :most for update skip locked)
                returning id, account_id""")
                .with("asOf", asOf)
                .with("since", since)
                .with("most", most)
                .list(row -> new Open(row.uuid("id"), row.uuid("account_id")));
    }

    @Override
    public Map<String, WidgetPlace> layout(UUID id, UUID accountId) {
        return sql.query("""
                select places from analytics.dashboard_layout where dashboard_id = :id and account_id = :accountId""")
                .with("id", id)
                .with("accountId", accountId)
                .first(row -> json.read(row.json("places"), Places.class).items())
                .orElse(Map.of());
    }

    @Override
    public void keepLayout(UUID id, UUID accountId, Map<String, WidgetPlace> places) {
        sql.query("""
                insert into analytics.dashboard_layout (dashboard_id, account_id, places) values (:id, :accountId, :places)
                on conflict (dashboard_id, account_id) do update set places = excluded.places""")
                .with("id", id)
                .with("accountId", accountId)
                .with("places", json.write(new Places(places)))
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.dashboard_layout where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("delete from analytics.dashboard where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("delete from analytics.dashboard_preference where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("""
                update analytics.dashboard set shared_accounts = array_remove(shared_accounts, :accountId)
                where shared_accounts @> array [:accountId::uuid]""").with("accountId", accountId).update();
    }

    private Dashboard read(Row row) throws SQLException {
        return new Dashboard(
                row.uuid("id"),
                row.uuid("account_id"),
                new DashboardDraft(
                        row.text("name"),
                        row.text("description"),
                        json.read(row.json("widgets"), Widgets.class).items(),
                        row.texts("shared_roles"),
                        row.texts("shared_accounts").stream()
                                .map(UUID::fromString)
                                .toList()),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
