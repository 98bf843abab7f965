package dev.medley.accountdata.erasure.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.accountdata.erasure.AccountDataEraser;
import dev.medley.accountdata.erasure.ErasureService;
import dev.medley.accountdata.providerkeys.ProviderKeyService;
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

/**
 * Takes what others say of erasures: ordered by an administrator, closed by identity, and to be done here. Of accounts whose
 * owners come back, keeps what somebody else wanted erased, and takes out their keys.
 */
@Factory
class ErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Instant disputedSince) implements EventData {}

    private final ErasureService erasureService;
    private final AccountDataEraser accountDataEraser;

    ErasureInbox(ErasureService erasureService, AccountDataEraser accountDataEraser) {
        this.erasureService = erasureService;
        this.accountDataEraser = accountDataEraser;
    }

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, ProviderKeyService providerKeys) {
        return new EventConsumer("account-data-erasure", queues, inbox)
                .on("account.erasure-ordered", event -> erasureService.order(event.subjectId()))
                .on("account.erasure-revoked", event -> erasureService.keep(event.subjectId()))
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    erasureService.keepRecovered(event.ownerId());
                    if (revoked.disputedSince() != null) {
                        providerKeys.removeSince(event.ownerId(), revoked.disputedSince());
                    }
                })
                .on("account.closed", event -> erasureService.closed(event.subjectId()))
                .on("account.erased", event -> accountDataEraser.erase(event.subjectId()));
    }
}
