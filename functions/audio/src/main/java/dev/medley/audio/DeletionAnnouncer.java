package dev.medley.audio;

import dev.medley.audio.AudioEvents.RecordingDeleted;
import dev.medley.audio.deletions.DeletionReceipt;
import dev.medley.audio.deletions.DeletionReceiptRepository;
import dev.medley.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Says that recordings are deleted: to their owners by a receipt, to others by an event. */
@Singleton
class DeletionAnnouncer {

    private final DeletionReceiptRepository receipts;
    private final Outbox outbox;
    private final Clock clock;

    DeletionAnnouncer(DeletionReceiptRepository receipts, Outbox outbox, Clock clock) {
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says it of a recording, as it was, in the transaction that deletes it. */
    void announce(Recording recording, RecordingDisposal disposal) {
        Sha256 sha256 = recording.declared().sha256();
        receipts.add(new DeletionReceipt(
                recording.id(),
                recording.ownerId(),
                recording.lineage().fileId(),
                recording.lineage().version(),
                disposal.reason().label(),
                disposal.ruleId(),
                disposal.keepTranscripts(),
                sha256 == null ? null : sha256.bytes(),
                clock.instant(),
                null,
                List.of()));
        outbox.announce(recording.ownerId(), recording.id(), new RecordingDeleted(disposal.keepTranscripts()));
    }
}
