package dev.medley.audio.erasure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.audio.imports.RecordingImportRepository;
import dev.medley.audio.library.RecordingCollectionRepository;
import dev.medley.audio.library.RecordingDetailsRepository;
import dev.medley.audio.sharing.RecordingShareRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was said of recordings that are gone, and all of it where an account is erased; ends what was shared in an
 * account by somebody else.
 */
@Factory
class LibraryErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccountRecovered(@Nullable Instant disputedSince) implements EventData {}

    private final RecordingDetailsRepository details;
    private final RecordingCollectionRepository collections;
    private final RecordingShareRepository shares;
    private final RecordingImportRepository imports;
    private final Clock clock;

    LibraryErasureInbox(
            RecordingDetailsRepository details,
            RecordingCollectionRepository collections,
            RecordingShareRepository shares,
            RecordingImportRepository imports,
            Clock clock) {
        this.details = details;
        this.collections = collections;
        this.shares = shares;
        this.imports = imports;
        this.clock = clock;
    }

    @Singleton
    QueueConsumer libraryErasures(Queues queues, Inbox inbox) {
        return new EventConsumer("audio-library", queues, inbox)
                .on(AccountRecovered.class, (event, recovered) -> {
                    Instant since = recovered.disputedSince();
                    if (since != null) {
                        shares.endSince(event.ownerId(), since, clock.instant());
                    }
                })
                .on("recording.deleted", event -> details.forgetDeleted(event.ownerId()))
                .on("account.erased", event -> erase(event.ownerId()));
    }

    private void erase(UUID accountId) {
        imports.erase(accountId);
        shares.erase(accountId);
        collections.erase(accountId);
        details.erase(accountId);
    }
}
