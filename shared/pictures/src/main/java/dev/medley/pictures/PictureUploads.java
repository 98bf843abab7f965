package dev.medley.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a function keeps of pictures on their way, so that they can be processed. */
public interface PictureUploads {

    /** Begins to process one that is not at its end; empty when there is none. */
    Optional<? extends UploadedPicture> begin(UUID id, Instant dueAt);

    /** False when processing has ended otherwise meanwhile, or the picture is deleted. */
    boolean accept(UUID id, PictureFindings findings);

    /** Likewise. */
    boolean reject(UUID id, PictureRejection rejection);

    /** Some that nothing has happened to for too long, which are due again at that time. */
    List<? extends UploadedPicture> takeDue(int most, Instant now, Instant dueAt);

    /** Some that are gone, whose objects are left. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID id);
}
