package dev.medley.social.erasure.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.social.erasure.SocialErasure;
import dev.medley.social.follows.FollowService;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Erases what accounts had here that are erased; takes out followers that somebody else let in. */
@Factory
class SocialErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Instant disputedSince) implements EventData {}

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, SocialErasure erasure, FollowService follows) {
        return new EventConsumer("social-erasure", queues, inbox)
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    if (revoked.disputedSince() != null) {
                        follows.removeApprovedSince(event.ownerId(), revoked.disputedSince());
                    }
                })
                .on("account.erased", event -> erasure.erase(event.ownerId()));
    }
}
