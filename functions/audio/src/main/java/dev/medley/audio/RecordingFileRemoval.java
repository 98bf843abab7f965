package dev.medley.audio;

import dev.medley.audio.deletions.DeletionReceiptRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Removes the files of deleted recordings from the store, and notes in the receipt which there were. */
@Singleton
public class RecordingFileRemoval {

    private final RecordingRepository recordings;
    private final RecordingContents contents;
    private final DeletionReceiptRepository receipts;
    private final Clock clock;

    RecordingFileRemoval(
            RecordingRepository recordings,
            RecordingContents contents,
            DeletionReceiptRepository receipts,
            Clock clock) {
        this.recordings = recordings;
        this.contents = contents;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Whether a client has sent something that is still to be looked at. */
    boolean hasArrived(Recording recording) {
        return contents.hasArrived(recording);
    }

    /** Removes those of a recording that is deleted, however often it is asked to. */
    public void remove(UUID recordingId) {
        recordings.findDeleted(recordingId).ifPresent(this::remove);
    }

    /** What there is, is noted before it goes, so that a worker that dies in between leaves a true receipt. */
    void remove(Recording deleted) {
        receipts.noteFiles(deleted.id(), contents.files(deleted));
        boolean bytesKept = contents.remove(deleted);
        receipts.noteRemoval(deleted.id(), bytesKept, clock.instant());
    }
}
