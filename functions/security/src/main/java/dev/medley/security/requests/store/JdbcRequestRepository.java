package dev.medley.security.requests.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.requests.LoggedRequest;
import dev.medley.security.requests.LoggedRequest.Sender;
import dev.medley.security.requests.RequestGroup;
import dev.medley.security.requests.RequestGroup.Durations;
import dev.medley.security.requests.RequestRepository;
import dev.medley.security.requests.RequestSearch;
import dev.medley.security.requests.RequestTrait;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRequestRepository implements RequestRepository {

    private static final SortKeys<LoggedRequest> KEYS = SortKeys.newestFirst("id", LoggedRequest::id);

    private static final String SELECT = """
            select id, occurred_at, trace_id, method, path, operation, status, problem, policies, duration_us,
                request_bytes, response_bytes, account_id, actor_id, credential, address, network, country, agent,
                fingerprint, body
            from security.request
            where true""";

    /** Which function answers each operation, by the longest route that a path of it begins with. */
    private static final String ANSWERING = """
            with answering as (
                select o.operation, (
                    select r.function from unnest(:prefixes::text[], :functions::text[]) r (prefix, function)
                    where o.path = r.prefix or starts_with(o.path, r.prefix || '/')
                    order by length(r.prefix) desc limit 1) as function
                from (select operation, min(path) as path from security.request
                    where id >= :first and id < :beyond and operation is not null group by operation) o)
            """;

    private static final String[] PREFIXES = routes(Route::prefix);
    private static final String[] FUNCTIONS = routes(Route::function);

    record Route(String prefix, String function) {}

    private final Sql sql;

    JdbcRequestRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<LoggedRequest> list(RequestSearch search, PageRequest page) {
        return sql.query(SELECT)
                .when(search.accountId(), "and account_id = :accountId", "accountId")
                .when(search.operation(), "and operation = :operation", "operation")
                .when(search.address(), "and address = :address", "address")
                .when(search.network(), "and network = :network", "network")
                .when(search.country(), "and country = :country", "country")
                .when(search.fingerprint(), "and fingerprint = :fingerprint", "fingerprint")
                .when(search.traceId(), "and trace_id = :traceId", "traceId")
                .when(search.problem(), "and problem = :problem", "problem")
                .when(search.status(), "and status = :status", "status")
                .append(search.failed() ? "and status >= 500" : "")
                .when(first(search.from()), "and id >= :first", "first")
                .when(first(search.to()), "and id < :beyond", "beyond")
                .page("requests/" + search, page, KEYS, JdbcRequestRepository::read);
    }

    @Override
    public Optional<LoggedRequest> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(JdbcRequestRepository::read);
    }

    @Override
    public List<RequestGroup> summary(RequestTrait trait, Instant from, Instant to) {
        String key = switch (trait) {
            case OPERATION -> "operation";
            case FUNCTION -> "answering.function";
            case COUNTRY -> "country";
            case CLIENT -> "fingerprint";
            case NETWORK -> "network";
            case ACCOUNT -> "account_id::text";
            case STATUS -> "status::text";
        };
        boolean byFunction = trait == RequestTrait.FUNCTION;
        String agent = trait == RequestTrait.CLIENT ? "max(agent)" : "null";
        Query query = sql.query("""
            %s select %s as key, %s as agent, count(*) as count, count(*) filter (where status >= 500) as failed,
                count(*) filter (where status between 400 and 499) as refused,
                percentile_cont(array[0.5, 0.95, 0.99]) within group (order by duration_us)::text[] as durations,
                sum(request_bytes)::bigint as request_bytes, sum(response_bytes)::bigint as response_bytes
            from security.request %s
            where id >= :first and id < :beyond
            group by key
            order by count desc, key limit 100""".formatted(
                                byFunction ? ANSWERING : "",
                                key,
                                agent,
                                byFunction ? "left join answering using (operation)" : ""))
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to));
        return (byFunction ? query.with("prefixes", PREFIXES).with("functions", FUNCTIONS) : query)
                .list(JdbcRequestRepository::group);
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("""
                update security.request set account_id = null, address = 'erased', network = 'erased', agent = '',
                    body = null
                where account_id = :accountId""").with("accountId", accountId).update();
    }

    private static String[] routes(java.util.function.Function<Route, String> part) {
        return Medley.TOPOLOGY.functions().stream()
                .flatMap(
                        function -> function.routes().stream().map(route -> new Route("/api" + route, function.name())))
                .map(part)
                .toArray(String[]::new);
    }

    private static @Nullable UUID first(@Nullable Instant time) {
        return time == null ? null : Ids.first(time);
    }

    private static RequestGroup group(Row row) throws SQLException {
        List<Double> durations =
                row.texts("durations").stream().map(Double::parseDouble).toList();
        return new RequestGroup(
                row.textOrNull("key"),
                row.textOrNull("agent"),
                row.bigint("count"),
                row.bigint("failed"),
                row.bigint("refused"),
                new Durations(durations.get(0), durations.get(1), durations.get(2)),
                row.bigint("request_bytes"),
                row.bigint("response_bytes"));
    }

    private static LoggedRequest read(Row row) throws SQLException {
        Sender sender = new Sender(
                row.uuidOrNull("account_id"),
                row.uuidOrNull("actor_id"),
                row.textOrNull("credential"),
                row.text("address"),
                row.text("network"),
                row.textOrNull("country"),
                row.text("agent"),
                row.text("fingerprint"));
        return new LoggedRequest(
                row.uuid("id"),
                row.instant("occurred_at"),
                row.text("trace_id"),
                row.text("method"),
                row.text("path"),
                row.textOrNull("operation"),
                row.integer("status"),
                row.textOrNull("problem"),
                row.texts("policies"),
                row.bigint("duration_us"),
                row.bigint("request_bytes"),
                row.bigint("response_bytes"),
                sender,
                row.textOrNull("body"));
    }
}
