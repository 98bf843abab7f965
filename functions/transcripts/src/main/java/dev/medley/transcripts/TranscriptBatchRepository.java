package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All batches, as their owners see them. */
public interface TranscriptBatchRepository {

    void add(UUID id, UUID ownerId, @Nullable String title, Instant createdAt);

    void addItems(UUID id, List<TranscriptBatch.Item> items);

    Optional<TranscriptBatch> find(UUID id, UUID ownerId);

    /** Makes others who change its jobs wait until this transaction is over. */
    void lock(UUID id);

    /** The newest first. */
    Page<TranscriptBatch> list(UUID ownerId, PageRequest page);

    /** In the order in which they were asked for; a batch is bounded. */
    List<TranscriptBatch.Item> items(UUID id);
}
