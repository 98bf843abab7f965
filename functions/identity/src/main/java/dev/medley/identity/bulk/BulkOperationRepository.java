package dev.medley.identity.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All bulk operations. */
public interface BulkOperationRepository {

    void add(BulkOperation operation, List<UUID> accountIds);

    Optional<BulkOperation> find(UUID id);

    /** Its rows in order: at most as many as an operation may have. */
    List<BulkRow> rows(UUID operationId);

    /** Keeps what came of a row; the first result stays. */
    void keep(UUID operationId, BulkRow row);
}
