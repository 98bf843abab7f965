package dev.medley.content.erasure.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.content.erasure.ContentErasure;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Erases what accounts had in content that are erased; takes out whom somebody else named in an account. */
@Factory
class ContentErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Instant disputedSince) implements EventData {}

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, ContentErasure erasure) {
        return new EventConsumer("content-erasure", queues, inbox)
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    if (revoked.disputedSince() != null) {
                        erasure.removeNamedSince(event.ownerId(), revoked.disputedSince());
                    }
                })
                .on("account.erased", event -> erasure.erase(event.ownerId(), event.occurredAt()));
    }
}
