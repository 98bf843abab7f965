package dev.medley.content.items;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Does with items what moderators decide. */
@Singleton
public class ModeratedItems {

    private final ItemRepository repository;
    private final ItemPublisher publisher;
    private final Clock clock;

    protected ModeratedItems(ItemRepository repository, ItemPublisher publisher, Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Archives an item that everybody reads. Its authors may make it a draft again, for reviewers to read. */
    @Transactional
    public void takeOff(UUID id) {
        repository.lock(id).ifPresent(item -> {
            Integer version = item.state().publishedVersion();
            if (version != null) {
                repository.noteTakenOff(id, version, clock.instant());
                ContentItem _ = publisher.takeOff(item, null);
            }
        });
    }

    /** Publishes an item again that was taken off, unless its authors have gone on with it. */
    @Transactional
    public void showAgain(UUID id) {
        repository
                .lock(id)
                .ifPresent(item -> repository
                        .forgetTakenOff(id)
                        .filter(version -> item.status() == ContentStatus.ARCHIVED && item.version() == version)
                        .ifPresent(_ -> publisher.publishScheduled(item)));
    }
}
