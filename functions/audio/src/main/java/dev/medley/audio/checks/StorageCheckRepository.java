package dev.medley.audio.checks;

import dev.medley.audio.checks.StorageFinding.StorageFindingKind;
import dev.medley.audio.checks.StorageFinding.StorageFindingOutcome;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The looks at the store, what they found, and what recordings say of objects. */
public interface StorageCheckRepository {

    /** A recording that waits for an upload, or is deleted and about to go; since when nothing has happened to it. */
    record OpenRecording(
            UUID ownerId,
            UUID id,
            boolean isDeleted,
            @Nullable String multipartId,
            Instant updatedAt) {}

    /** A content that a recording has, or had and is about to lose. */
    record KnownContent(UUID ownerId, UUID id) {}

    /** Begins one, forgets what is older than a time, and says behind which key it goes on; empty text for the first. */
    String begin(UUID id, Instant now, Instant forgetBefore);

    void finish(UUID id, int objects, @Nullable String nextKey, Instant now);

    /** Notes what was found, but for what is known and open still. */
    void note(UUID checkId, Collection<StorageFinding> findings);

    /** Open ones whose grace is over, those that have waited longest first. */
    List<StorageFinding> due(StorageFindingKind kind, Instant foundBefore, int most);

    void settle(UUID id, StorageFindingOutcome outcome, UUID checkId, Instant now);

    Set<KnownContent> contents(Collection<UUID> ids);

    List<OpenRecording> open(Collection<UUID> ids);

    /** Nobody adds or removes recordings of a content until the transaction ends. */
    void lockContent(UUID contentId);

    /** The last ones, newest first. */
    Page<StorageCheck> list(PageRequest page);

    /** What was found, newest first. */
    Page<StorageFinding> findings(@Nullable StorageFindingKind kind, @Nullable Boolean isOpen, PageRequest page);
}
