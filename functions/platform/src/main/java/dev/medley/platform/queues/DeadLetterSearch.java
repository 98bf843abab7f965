package dev.medley.platform.queues;

import dev.medley.events.DeadLetterRepository;
import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
import jakarta.inject.Singleton;

/**
 * Finds messages that were given up without a word: those whose workers ran out of time or memory each time, and so could not
 * write down why.
 */
@Singleton
public class DeadLetterSearch {

    private static final String REASON =
            "Its worker ended each time before it could say why: out of time, out of memory, or killed.";

    private final DeadLetters deadLetters;
    private final DeadLetterRepository repository;

    DeadLetterSearch(DeadLetters deadLetters, DeadLetterRepository repository) {
        this.deadLetters = deadLetters;
        this.repository = repository;
    }

    /** Notes those of a queue that has more than are noted. */
    public void run(QueueDepth depth) {
        if (depth.dead() > repository.count(depth.queue())) {
            deadLetters.look(depth.queue()).forEach(message -> repository.add(depth.queue(), message, REASON));
        }
    }
}
