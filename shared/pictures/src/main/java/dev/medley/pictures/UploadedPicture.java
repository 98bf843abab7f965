package dev.medley.pictures;

import java.time.Instant;
import java.util.UUID;

/** A picture whose file has come, or is to come. */
public interface UploadedPicture {

    UUID id();

    /** How many bytes were announced. */
    long announcedBytes();

    /** How often it was begun to be processed. */
    int attempts();

    /** Until when its file may come. */
    Instant expiresAt();
}
