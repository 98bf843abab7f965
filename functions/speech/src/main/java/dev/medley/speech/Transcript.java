package dev.medley.speech;

import dev.medley.models.Transcription;
import dev.medley.recordings.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A transcription, made or still to be made.
 *
 * @param content null until it is made; in lists without text and segments
 */
public record Transcript(Progress progress, @Nullable Transcription content) {}
