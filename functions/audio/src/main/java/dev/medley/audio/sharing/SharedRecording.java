package dev.medley.audio.sharing;

/** What somebody sees of a recording that is shared with them. */
public record SharedRecording(
        RecordingShare share, String title, String fileName, String contentType, long sizeBytes, long durationMs) {}
