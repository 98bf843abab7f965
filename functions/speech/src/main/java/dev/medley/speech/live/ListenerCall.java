package dev.medley.speech.live;

import dev.medley.events.Outbox;
import dev.medley.speech.SpeechEvents.LiveTranscriptionQueued;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asks for somebody to listen, where nobody does. */
@Singleton
public class ListenerCall {

    /** Whoever was asked has had time to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LiveTranscriptionRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    protected ListenerCall(LiveTranscriptionRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks unless somebody listens, or was asked just now. */
    @Transactional
    public void ask(UUID id) {
        Instant now = clock.instant();
        ask(id, now, now.minus(PATIENCE));
    }

    /** Asks unless somebody listens. */
    @Transactional
    public void askAgain(UUID id) {
        Instant now = clock.instant();
        ask(id, now, now);
    }

    private void ask(UUID id, Instant now, Instant before) {
        repository
                .queue(id, now, before)
                .ifPresent(accountId -> outbox.announce(accountId, id, new LiveTranscriptionQueued()));
    }
}
