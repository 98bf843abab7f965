package dev.medley.chat.conversations;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Removes conversations that have expired. */
@Singleton
public class ConversationSweep {

    private static final int BATCH = 500;

    private final ConversationRepository repository;
    private final Clock clock;

    ConversationSweep(ConversationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void run() {
        int removed;
        do {
            removed = repository.removeExpired(clock.instant(), BATCH);
        } while (removed == BATCH);
    }
}
