package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of transcripts, and what goes into them. */
public interface TranscriptExportRepository {

    void add(TranscriptExport export);

    Optional<TranscriptExport> find(UUID id);

    /** An account's, newest first. */
    Page<TranscriptExport> list(UUID ownerId, PageRequest page);

    void store(UUID id, TranscriptExport.StoredFile file);

    void forget(Instant before);

    /** Those of these transcripts that are the owner's. */
    List<UUID> owned(UUID ownerId, List<UUID> ids);

    /** The next ones of a selection in the order of their ids, whole. */
    List<Transcript> after(TranscriptExport export, UUID after, int most);
}
