package dev.medley.content.items;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what is due, each once: what one run has hold of, no other takes. */
@Singleton
public class DuePublications {

    private static final Logger LOG = LoggerFactory.getLogger(DuePublications.class);
    private static final int MOST = 1_000;

    private final ItemRepository repository;
    private final ItemPublisher publisher;
    private final Clock clock;

    protected DuePublications(ItemRepository repository, ItemPublisher publisher, Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Publishes what is due now. One item that cannot be published keeps no other from it. */
    public void run() {
        for (UUID id : repository.due(clock.instant(), MOST)) {
            try {
                publish(id);
            } catch (RuntimeException e) {
                LOG.error("Item {} could not be published as scheduled", id, e);
            }
        }
    }

    /** Whoever locks it after another finds it published. */
    @Transactional
    protected void publish(UUID id) {
        repository.lock(id).filter(item -> item.isDue(clock.instant())).ifPresent(publisher::publishScheduled);
    }
}
