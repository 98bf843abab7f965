package dev.medley.audio.deletions;

import dev.medley.audio.deletions.DeletionReceipt.Report;
import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of all accounts. */
public interface DeletionReceiptRepository extends ErasableRecords {

    void add(DeletionReceipt receipt);

    /** Notes which files there are before they are removed; the first note counts. */
    void noteFiles(UUID recordingId, List<StoredFile> files);

    /** Notes that they are removed; the first note counts. */
    void noteRemoval(UUID recordingId, boolean bytesKept, Instant now);

    /** Notes what a function removed; the first note counts, and none where there is no receipt. */
    void note(UUID recordingId, Report report);

    Optional<DeletionReceipt> find(UUID recordingId, UUID ownerId);

    /** An account's, the latest recordings first. */
    Page<DeletionReceipt> list(UUID ownerId, PageRequest page);
}
