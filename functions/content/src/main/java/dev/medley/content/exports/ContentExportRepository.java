package dev.medley.content.exports;

import dev.medley.content.exports.ContentExport.StoredFile;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All exports. */
public interface ContentExportRepository {

    void add(ContentExport contentExport);

    Optional<ContentExport> find(UUID id);

    /** An account's, newest first. */
    Page<ContentExport> list(UUID accountId, PageRequest page);

    /** Notes that the file is there. */
    void store(UUID id, StoredFile file);

    /** Forgets those that are older. */
    void forget(Instant before);
}
