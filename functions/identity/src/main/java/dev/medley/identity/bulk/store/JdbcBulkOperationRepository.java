package dev.medley.identity.bulk.store;

import dev.medley.identity.bulk.BulkOperation;
import dev.medley.identity.bulk.BulkOperationRepository;
import dev.medley.identity.bulk.BulkRow;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcBulkOperationRepository implements BulkOperationRepository {

    private final Sql sql;

    JdbcBulkOperationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(BulkOperation operation, List<UUID> accountIds) {
        sql.query("""
                with operation as (
                    insert into identity.bulk_operation
                        (id, actor_id, job_id, action, because, address, created_at)
                    values (:id, :actorId, :jobId, :action, :because, :address, :createdAt) returning id
                )
                insert into identity.bulk_row (operation_id, position, account_id)
                select operation.id, listed.position - 1, listed.account_id
                from operation, unnest(:accountIds) with ordinality as listed (account_id, position)""")
                .with("id", operation.id())
                .with("actorId", operation.actorId())
                .with("jobId", operation.jobId())
                .with("action", operation.action())
                .with("because", operation.because())
                .with("address", operation.address())
                .with("createdAt", operation.createdAt())
                .with("accountIds", accountIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Optional<BulkOperation> find(UUID id) {
        return sql.query("select id, actor_id, job_id, action, because, address, created_at "
                        + "from identity.bulk_operation where id = :id")
                .with("id", id)
                .first(JdbcBulkOperationRepository::read);
    }

    @Override
    public List<BulkRow> rows(UUID operationId) {
        return sql.query("""
                select position, account_id, result from identity.bulk_row
                where operation_id = :operationId order by position""")
                .with("operationId", operationId)
                .list(row -> new BulkRow(row.integer("position"), row.uuid("account_id"), row.textOrNull("result")));
    }

    @Override
    public void keep(UUID operationId, BulkRow row) {
        sql.query("""
                update identity.bulk_row set result = :result
                where operation_id = :operationId and position = :position and result is null""")
                .with("result", row.result())
                .with("operationId", operationId)
                .with("position", row.position())
                .update();
    }

    private static BulkOperation read(Row row) throws SQLException {
        return new BulkOperation(
                row.uuid("id"),
                row.uuid("actor_id"),
                row.uuid("job_id"),
                row.constant("action", BulkOperation.Action.class),
                row.text("because"),
                row.text("address"),
                row.instant("created_at"));
    }
}
