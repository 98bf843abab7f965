package dev.medley.speech.live;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who speaks on which connection, and what comes of it. */
public interface SpeakerRepository {

    /** A live transcription of the account that is connected. */
    Optional<LiveTranscription> find(UUID id, String connectionId);

    /** The one that is spoken to on a connection, as long as its account is connected. */
    Optional<LiveTranscription> on(String connectionId);

    /** Has messages go to a connection, in a transaction; false where there are more than the speaker has been told. */
    boolean attach(UUID id, String connectionId, long told, Instant now);

    /** A connection is gone. */
    void detach(String connectionId);

    /** Takes a frame that lies in the window of those that may wait; empty where nothing is written down on the connection. */
    Optional<Reception> add(String connectionId, int sequence, byte[] samples, int window, Instant now);

    /**
     * What became of a frame.
     *
     * @param isOver whether no more sound is taken
     * @param isHeard whether somebody listens
     * @param isAhead whether it came too early, and was not taken
     */
    record Reception(UUID id, boolean isOver, boolean isHeard, boolean isAhead) {}
}
