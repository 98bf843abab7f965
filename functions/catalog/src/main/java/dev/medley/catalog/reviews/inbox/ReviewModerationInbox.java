package dev.medley.catalog.reviews.inbox;

import dev.medley.catalog.reviews.ModerationService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Publishes or rejects reviews as moderators have decided. */
@Factory
class ReviewModerationInbox {

    @Singleton
    QueueConsumer decisions(Queues queues, Inbox inbox, ModerationService service) {
        return new EventConsumer("catalog-moderation", queues, inbox).on(DecidedReview.class, (_, decided) -> {
            if (decided.kind().equals("review")) {
                if (decided.action().equals("release")) {
                    service.release(decided.subjectId(), decided.judged());
                } else {
                    service.reject(decided.subjectId(), decided.reason());
                }
            }
        });
    }
}
