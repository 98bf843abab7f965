package dev.medley.speech;

import dev.medley.models.RecognizedSpeech;
import dev.medley.recordings.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * A transcription, made or still to be made.
 *
 * @param content null until it is made; in lists without text and segments
 */
public record Transcription(TaskProgress progress, @Nullable RecognizedSpeech content) {}
