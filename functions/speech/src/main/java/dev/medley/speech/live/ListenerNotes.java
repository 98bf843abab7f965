package dev.medley.speech.live;

import dev.medley.speech.live.ListenerRepository.Lease;
import dev.medley.speech.live.ListenerRepository.Noted;
import dev.medley.speech.live.ListenerRepository.Progress;
import dev.medley.speech.live.ListenerRepository.Shift;
import dev.medley.speech.live.LiveTranscription.Reason;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a listener has heard, then tells it: what was told stands, and what stands is told once, or again on request. */
@Singleton
class ListenerNotes {

    private final ListenerCompletion completion;
    private final SpeakerConnection connection;

    ListenerNotes(ListenerCompletion completion, SpeakerConnection connection) {
        this.completion = completion;
        this.connection = connection;
    }

    /** How it ended, with the last that was heard. */
    record Ended(Reason reason, Progress progress, List<StoredLiveMessage> told, SpokenSegments spoken) {}

    /** Keeps and tells; empty when the lease is lost. */
    Optional<Noted> note(Lease lease, Progress progress, List<StoredLiveMessage> messages) {
        Optional<Noted> noted = completion.note(lease, progress, messages);
        noted.ifPresent(where -> tell(where, messages));
        return noted;
    }

    /** Ends it: keeps what is to be kept, and tells so. */
    void end(Lease lease, Shift shift, Ended ended) {
        List<StoredLiveMessage> messages = new ArrayList<>(ended.told());
        UUID kept = shift.keep() ? lease.id() : null;
        messages.add(StoredLiveMessage.of(
                LiveMessage.ended(ended.reason(), ended.progress().now(), kept)));
        completion.end(lease, shift, ended, messages).ifPresent(where -> tell(where, messages));
    }

    void release(Lease lease, boolean goesOn) {
        completion.release(lease, goesOn);
    }

    private void tell(Noted where, List<StoredLiveMessage> messages) {
        String connectionId = where.connectionId();
        long number = where.firstNumber();
        for (StoredLiveMessage next : messages) {
            if (connectionId == null
                    || !connection.tell(connectionId, next.message().numbered(number++))) {
                return;
            }
        }
    }
}
