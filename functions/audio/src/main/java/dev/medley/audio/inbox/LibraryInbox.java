package dev.medley.audio.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import org.jspecify.annotations.Nullable;

/** Forgets what was said of recordings that are gone, and ends what was shared in an account by somebody else. */
@Factory
class LibraryInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccountRecovered(@Nullable Instant disputedSince) implements EventData {}

    private final RecordingDetailsRepository details;
    private final RecordingShareRepository shares;
    private final Clock clock;

    LibraryInbox(RecordingDetailsRepository details, RecordingShareRepository shares, Clock clock) {
        this.details = details;
        this.shares = shares;
        this.clock = clock;
    }

    @Singleton
    QueueConsumer libraryEvents(Queues queues, Inbox inbox) {
        return new EventConsumer("audio-library", queues, inbox)
                .on(AccountRecovered.class, (event, recovered) -> {
                    Instant since = recovered.disputedSince();
                    if (since != null) {
                        shares.endSince(event.ownerId(), since, clock.instant());
                    }
                })
                .on("recording.deleted", event -> details.forgetDeleted(event.ownerId()));
    }
}
