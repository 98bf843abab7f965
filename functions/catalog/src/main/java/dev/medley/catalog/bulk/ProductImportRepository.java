package dev.medley.catalog.bulk;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All imports, and what came of their rows. */
public interface ProductImportRepository {

    void add(ProductImport productImport);

    Optional<ProductImport> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<ProductImport> lock(UUID id);

    /** Newest first. */
    Page<ProductImport> list(PageRequest page);

    /** Notes which job does it. */
    void start(UUID id, UUID jobId);

    /** Notes how many rows the file has. */
    void count(UUID id, int rows);

    /** The last row of which is known what came of it; 0 where there is none. */
    int lastRow(UUID id);

    /** Keeps what came of rows; fails where it is known of one of them already. */
    void keep(UUID id, List<ProductRowResult> results);

    /** In the order of the file; of one outcome, where it is said. */
    Page<ProductRowResult> rows(UUID id, @Nullable ProductRowOutcome outcome, PageRequest page);

    /** Forgets those that are older. */
    void forget(Instant before);
}
