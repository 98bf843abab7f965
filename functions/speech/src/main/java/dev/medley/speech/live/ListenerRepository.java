package dev.medley.speech.live;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.speech.WantedLanguages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who listens, and how far; one at a time. Each change but the first is made under a lease only. */
public interface ListenerRepository {

    /** Begins to listen; empty where somebody does, or there is nothing to listen to. */
    Optional<Shift> lease(UUID id, UUID workerId, Instant now, Instant until);

    /** What came; empty when the lease is lost. */
    Optional<Heard> hear(Lease lease, int from, int most);

    /** Notes how far it is, with messages, in a transaction; empty when the lease is lost. */
    Optional<Noted> note(Lease lease, Progress progress, List<StoredLiveMessage> messages);

    /** Ends it, in the transaction of its last messages; false when the lease is lost. */
    boolean end(Lease lease, LiveTranscription.Reason reason, Instant now);

    /** Stops to listen. */
    void release(Lease lease);

    /** The right to listen. */
    record Lease(UUID id, UUID workerId) {}

    /**
     * What whoever begins has to know.
     *
     * @param spoken what was read so far, told or withheld
     */
    record Shift(
            UUID accountId,
            WantedLanguages wanted,
            boolean keep,
            Instant createdAt,
            Instant expiresAt,
            int keptFrom,
            int lastSegment,
            List<Segment> spoken) {

        /** The same after what was read so far. */
        public Shift after(List<Segment> before) {
            return new Shift(accountId, wanted, keep, createdAt, expiresAt, keptFrom, lastSegment, before);
        }
    }

    /**
     * What came, and how it goes.
     *
     * @param frames how many there are in all, where the speaker has said so
     */
    record Heard(
            LiveTranscription.Status status,
            LiveTranscription.@Nullable Reason reason,
            @Nullable Integer frames,
            @Nullable String connectionId,
            List<SoundFrame> sound) {}

    /** A frame of sound. */
    @SuppressWarnings("ArrayRecordComponent")
    record SoundFrame(int sequence, byte[] samples) {}

    /** How far it is, and until when the lease is good. */
    record Progress(int readTo, int keptFrom, int lastSegment, boolean isActive, Instant now, Instant until) {}

    /** Where messages go, and their first number. */
    record Noted(@Nullable String connectionId, long firstNumber) {}
}
