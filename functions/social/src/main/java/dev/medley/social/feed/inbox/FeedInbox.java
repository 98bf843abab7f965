package dev.medley.social.feed.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.social.feed.FollowingFeed;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Brings posts to those who follow. */
@Factory
class FeedInbox {

    /** Somebody follows somebody. */
    @EventType("follow.added")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Begun(UUID actorId) {}

    @EventType("follow.removed")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ended(UUID actorId) {}

    @Singleton
    QueueConsumer feed(Queues queues, Inbox inbox, FollowingFeed feed) {
        return new EventConsumer("social-feed", queues, inbox)
                .on("post.published", event -> feed.deliver(event.subjectId()))
                .on(Begun.class, (event, begun) -> feed.fill(begun.actorId(), event.ownerId()))
                .on(Ended.class, (event, ended) -> feed.clear(ended.actorId(), event.ownerId()));
    }
}
