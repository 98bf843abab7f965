package dev.medley.content.media;

import dev.medley.pictures.PictureUploads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The media of all items. */
public interface ContentMediaRepository extends PictureUploads {

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

    @Override
    Optional<ContentMedia> begin(UUID id, Instant dueAt);

    @Override
    List<ContentMedia> takeDue(int most, Instant now, Instant dueAt);
}
