package dev.medley.audio.library;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingProperties;
import java.util.Objects;

/** A recording of a list, with what is said of its file. */
public record FoundRecording(Recording recording, RecordingDetails details) {

    /** What it is sorted by: the title, or else the name of the file. */
    public String shownTitle() {
        return Objects.requireNonNullElseGet(
                details.title(), () -> recording.declared().fileName().text());
    }

    /** What it is sorted by; -1 where that is not known yet. */
    public long durationMs() {
        RecordingProperties findings = recording.findings();
        return findings == null ? -1 : findings.durationMs();
    }
}
