package dev.medley.chat.conversations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Removes conversations that have expired, and what was said of answers while they were made. */
@Singleton
public class ConversationSweep {

    private static final int BATCH = 500;

    /** Nobody follows an answer for so long; who comes back later hears it whole. */
    private static final Duration FOLLOWED = Duration.ofHours(1);

    private final ConversationRepository repository;
    private final AnswerEventRepository events;
    private final Clock clock;

    ConversationSweep(ConversationRepository repository, AnswerEventRepository events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        removeAll(() -> repository.removeExpired(now, BATCH));
        removeAll(() -> events.removeOld(now.minus(FOLLOWED), BATCH));
    }

    private static void removeAll(IntSupplier batch) {
        int removed;
        do {
            removed = batch.getAsInt();
        } while (removed == BATCH);
    }
}
