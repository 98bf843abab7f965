package dev.medley.webhooks.endpoints.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.webhooks.endpoints.DisablingReason;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointDetails;
import dev.medley.webhooks.endpoints.EndpointRepository;
import dev.medley.webhooks.endpoints.EndpointScope;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcEndpointRepository implements EndpointRepository {

    private static final String SELECT = """
            select id, account_id, scope, url, event_types, description, payload_version, disabled_because, enabled_at,
                version, created_at, updated_at
            from webhooks.endpoint
            """;

    /** In place of an account that is no more. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final SortKeys<Endpoint> KEYS = SortKeys.newestFirst("id", Endpoint::id);

    private final Sql sql;

    JdbcEndpointRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Endpoint endpoint) {
        int _ = sql.query("""
                insert into webhooks.endpoint (id, account_id, scope, url, event_types, description, payload_version,
                    enabled_at, created_at, updated_at)
                values (:id, :accountId, :scope, :url, :eventTypes, :description, :payloadVersion, :now, :now, :now)""")
                .with("id", endpoint.id())
                .with("accountId", endpoint.accountId())
                .with("scope", endpoint.scope())
                .with("url", endpoint.details().url().toString())
                .with("eventTypes", endpoint.details().eventTypes().toArray(String[]::new))
                .with("description", endpoint.details().description())
                .with("payloadVersion", endpoint.payloadVersion())
                .with("now", endpoint.createdAt())
                .update();
    }

    @Override
    public void change(Endpoint endpoint) {
        int _ = sql.query("""
                update webhooks.endpoint set url = :url, event_types = :eventTypes, description = :description,
                    account_id = :accountId, enabled = :enabled, disabled_because = :disabledBecause, enabled_at = :enabledAt, version = :version,
                    updated_at = :updatedAt
                where id = :id""")
                .with("id", endpoint.id())
                .with("accountId", endpoint.accountId())
                .with("url", endpoint.details().url().toString())
                .with("eventTypes", endpoint.details().eventTypes().toArray(String[]::new))
                .with("description", endpoint.details().description())
                .with("enabled", endpoint.isEnabled())
                .with("disabledBecause", endpoint.disabledBecause())
                .with("enabledAt", endpoint.enabledAt())
                .with("version", endpoint.version())
                .with("updatedAt", endpoint.updatedAt())
                .update();
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from webhooks.endpoint where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public int count(EndpointScope scope, UUID accountId) {
        boolean own = scope == EndpointScope.OWN;
        sql.lock("webhooks.endpoint/" + (own ? accountId : "all"));
        return sql.query("select count(*)::integer as endpoints from webhooks.endpoint where scope = :scope")
                .with("scope", scope)
                .when(own ? accountId : null, "and account_id = :accountId", "accountId")
                .first(row -> row.integer("endpoints"))
                .orElseThrow();
    }

    @Override
    public Optional<Endpoint> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcEndpointRepository::read);
    }

    @Override
    public Optional<Endpoint> lock(UUID id) {
        sql.lock("webhooks.endpoint/" + id);
        return sql.query(SELECT + "where id = :id for no key update")
                .with("id", id)
                .first(JdbcEndpointRepository::read);
    }

    @Override
    public List<Endpoint> lockOwn(UUID accountId) {
        return sql
                .query("select id from webhooks.endpoint where scope = 'own' and account_id = :accountId order by id")
                .with("accountId", accountId)
                .list(row -> row.uuid("id"))
                .stream()
                .flatMap(id -> lock(id).stream())
                .toList();
    }

    @Override
    public List<Endpoint> ofOperators() {
        return sql.query(SELECT + "where scope = 'all' and enabled").list(JdbcEndpointRepository::read);
    }

    @Override
    public Page<Endpoint> ofAccount(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "where scope = 'own' and account_id = :accountId")
                .with("accountId", accountId)
                .page("webhooks/" + accountId, page, KEYS, JdbcEndpointRepository::read);
    }

    @Override
    public Page<Endpoint> ofAll(PageRequest page) {
        return sql.query(SELECT + "where scope = 'all'").page("webhooks", page, KEYS, JdbcEndpointRepository::read);
    }

    @Override
    public List<Endpoint> hearingOf(UUID ownerId) {
        return sql.query(SELECT + "where scope = 'own' and account_id = :ownerId union all " + SELECT
                        + "where scope = 'all'")
                .with("ownerId", ownerId)
                .list(JdbcEndpointRepository::read);
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from webhooks.endpoint where scope = 'own' and account_id = :accountId")
                .with("accountId", accountId)
                .update();
        int _ = sql.query(
                        "update webhooks.endpoint set account_id = :nobody where scope = 'all' and account_id = :accountId")
                .with("accountId", accountId)
                .with("nobody", NOBODY)
                .update();
    }

    private static Endpoint read(Row row) throws SQLException {
        String disabledBecause = row.textOrNull("disabled_because");
        return new Endpoint(
                row.uuid("id"),
                row.uuid("account_id"),
                row.constant("scope", EndpointScope.class),
                new EndpointDetails(URI.create(row.text("url")), row.texts("event_types"), row.text("description")),
                LocalDate.parse(row.text("payload_version")),
                disabledBecause == null ? null : DisablingReason.valueOf(disabledBecause.toUpperCase(Locale.ROOT)),
                row.instant("enabled_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
