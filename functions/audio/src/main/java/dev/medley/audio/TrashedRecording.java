package dev.medley.audio;

import java.time.Instant;

/**
 * A recording in the trash.
 *
 * @param purgeAt from when on it cannot be taken back, and is deleted
 */
public record TrashedRecording(Recording recording, Instant trashedAt, Instant purgeAt) {}
