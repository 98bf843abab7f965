package dev.medley.content.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The media of all items. */
public interface ContentMediaRepository {

    /** How many an item has that were not rejected. */
    int count(UUID itemId);

    void add(ContentMedia media, UUID actorId, Instant dueAt);

    Optional<ContentMedia> find(UUID itemId, UUID id);

    /** In the order of their making. */
    List<ContentMedia> list(UUID itemId);

    boolean remove(UUID itemId, UUID id);

    /** Whether a recording is this account's, and ready. */
    boolean ownsRecording(UUID accountId, UUID recordingId);

    /** Where the sound of a recording lies; empty where it is gone, or not ready. */
    Optional<String> renditionKey(UUID recordingId);

    /** Begins to process one that is not at its end; empty when there is none. */
    Optional<ContentMedia> begin(UUID id, Instant dueAt);

    /** False when processing has ended otherwise meanwhile, or the media is deleted. */
    boolean accept(UUID id, ContentMedia.Findings findings);

    /** Likewise. */
    boolean reject(UUID id, ContentMedia.Rejection rejection);

    /** Some that nothing has happened to for too long, which are due again at that time. */
    List<ContentMedia> takeDue(int most, Instant now, Instant dueAt);

    /** Some media that are gone, whose objects are left. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID id);
}
