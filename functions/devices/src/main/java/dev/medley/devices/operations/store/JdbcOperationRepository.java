package dev.medley.devices.operations.store;

import dev.medley.devices.operations.GroupOperation;
import dev.medley.devices.operations.OperationRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcOperationRepository implements OperationRepository {

    private static final String SELECT =
            "select id, group_id, change, job_id, created_by, created_at, finished_at from devices.operation ";
    private static final SortKeys<GroupOperation> KEYS = SortKeys.newestFirst("id", GroupOperation::id);
    private static final SortKeys<Result> RESULTS = SortKeys.newestFirst("id", Result::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcOperationRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(GroupOperation operation) {
        sql.query("""
                insert into devices.operation (id, group_id, change, job_id, created_by, created_at)
                values (:id, :groupId, :change, :jobId, :createdBy, :createdAt)""")
                .with("id", operation.id())
                .with("groupId", operation.groupId())
                .with("change", json.write(operation.change()))
                .with("jobId", operation.jobId())
                .with("createdBy", operation.createdBy())
                .with("createdAt", operation.createdAt())
                .update();
    }

    @Override
    public Optional<GroupOperation> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(this::read);
    }

    @Override
    public Page<GroupOperation> list(UUID groupId, PageRequest page) {
        return sql.query(SELECT + "where group_id = :groupId")
                .with("groupId", groupId)
                .page("group-operations/" + groupId, page, KEYS, this::read);
    }

    @Override
    public void addResults(UUID operationId, List<Result> results) {
        int _ = sql.query("""
                insert into devices.operation_result (operation_id, id, device_id, outcome, detail)
                values (:operationId, :id, :deviceId, :outcome, :detail)""")
                .with("operationId", operationId)
                .batch(
                        results,
                        (result, row) -> row.with("id", result.id())
                                .with("deviceId", result.deviceId())
                                .with("outcome", result.outcome())
                                .with("detail", result.detail()));
    }

    @Override
    public Page<Result> results(UUID operationId, @Nullable Outcome outcome, PageRequest page) {
        return sql.query("""
                select id, device_id, outcome, detail from devices.operation_result where operation_id = :operationId""")
                .with("operationId", operationId)
                .when(outcome, "and outcome = :outcome", "outcome")
                .page(
                        "operation-results/" + operationId + "/" + outcome,
                        page,
                        RESULTS,
                        row -> new Result(
                                row.uuid("id"),
                                row.uuid("device_id"),
                                row.constant("outcome", Outcome.class),
                                row.text("detail")));
    }

    @Override
    public Set<UUID> done(UUID operationId, List<UUID> deviceIds) {
        return new HashSet<>(sql.query("""
                select device_id from devices.operation_result
                where operation_id = :operationId and device_id = any (:deviceIds)""")
                .with("operationId", operationId)
                .with("deviceIds", deviceIds.toArray(UUID[]::new))
                .list(row -> row.uuid("device_id")));
    }

    record Count(Outcome outcome, int devices) {}

    @Override
    public Map<Outcome, Integer> counts(UUID operationId) {
        return sql
                .query("""
                select outcome, count(*) as devices from devices.operation_result where operation_id = :operationId
                group by outcome""")
                .with("operationId", operationId)
                .list(row -> new Count(row.constant("outcome", Outcome.class), row.integer("devices")))
                .stream()
                .collect(Collectors.toMap(Count::outcome, Count::devices));
    }

    @Override
    public void finish(UUID id, Instant now) {
        sql.query("update devices.operation set finished_at = :now where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    private GroupOperation read(Row row) throws SQLException {
        return new GroupOperation(
                row.uuid("id"),
                row.uuid("group_id"),
                json.read(row.json("change"), GroupOperation.Change.class),
                row.uuid("job_id"),
                row.uuid("created_by"),
                row.instant("created_at"),
                row.instantOrNull("finished_at"));
    }
}
