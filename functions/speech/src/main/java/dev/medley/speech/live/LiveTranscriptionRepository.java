package dev.medley.speech.live;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All live transcriptions, for their owners. */
public interface LiveTranscriptionRepository {

    /** Adds one, in a transaction; false where the account has as many open as it may. */
    boolean add(LiveTranscription live, int most);

    Optional<LiveTranscription> find(UUID id, UUID accountId);

    Page<LiveTranscription> list(UUID accountId, PageRequest page);

    /** Messages after a number, in order. */
    List<LiveMessage> messages(UUID id, long after, int most);

    /** The ends of its segments. */
    List<LiveMessage> segments(UUID id);

    /** The first frame that has not come. */
    int nextSequence(UUID id);

    boolean remove(UUID id, UUID accountId);

    void erase(UUID accountId);

    /** Ends one that is open; a listener reads what is left. */
    void end(UUID id, LiveTranscription.Reason reason, @Nullable Integer frames, Instant now);

    /** Notes that a listener is wanted; the account, where nobody listens and nobody was told so since. */
    Optional<UUID> queue(UUID id, Instant now, Instant before);

    /** Those that are to end, because nobody went on since or because their time is over; ends them. */
    List<UUID> endOverdue(Instant activeSince, Instant now);

    /** Those with sound to read, or to end, that nobody listens to. */
    List<UUID> abandoned(Instant now);

    /** Deletes those that were over before. */
    void deleteEnded(Instant before);
}
