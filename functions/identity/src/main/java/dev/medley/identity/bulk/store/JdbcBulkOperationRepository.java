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
        sql.update(
                """
                with operation as (
                    insert into identity.bulk_operation
                        (id, actor_id, job_id, action, because, reach, address, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                )
                insert into identity.bulk_row (operation_id, position, account_id)
                select operation.id, listed.position - 1, listed.account_id
                from operation, unnest(?) with ordinality as listed (account_id, position)""",
                operation.id(),
                operation.actorId(),
                operation.jobId(),
                operation.action(),
                operation.because(),
                operation.reach(),
                operation.address(),
                operation.createdAt(),
                accountIds.toArray(UUID[]::new));
    }

    @Override
    public Optional<BulkOperation> find(UUID id) {
        return sql.first("""
                select id, actor_id, job_id, action, because, reach, address, created_at
                from identity.bulk_operation where id = ?""", JdbcBulkOperationRepository::read, id);
    }

    @Override
    public List<BulkRow> rows(UUID operationId) {
        return sql.list(
                "select position, account_id, result from identity.bulk_row where operation_id = ? order by position",
                row -> new BulkRow(row.integer("position"), row.uuid("account_id"), row.textOrNull("result")),
                operationId);
    }

    @Override
    public void keep(UUID operationId, BulkRow row) {
        sql.update(
                "update identity.bulk_row set result = ? where operation_id = ? and position = ? and result is null",
                row.result(),
                operationId,
                row.position());
    }

    private static BulkOperation read(Row row) throws SQLException {
        return new BulkOperation(
                row.uuid("id"),
                row.uuid("actor_id"),
                row.uuid("job_id"),
                row.constant("action", BulkOperation.Action.class),
                row.text("because"),
                row.integer("reach"),
                row.text("address"),
                row.instant("created_at"));
    }
}
