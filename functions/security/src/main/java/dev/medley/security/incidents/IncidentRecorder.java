package dev.medley.security.incidents;

import dev.medley.events.EventData;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.security.SecurityEvents.IncidentAcknowledged;
import dev.medley.security.SecurityEvents.IncidentClosed;
import dev.medley.security.SecurityEvents.IncidentMitigated;
import dev.medley.security.SecurityEvents.IncidentOpened;
import dev.medley.security.SecurityEvents.IncidentReopened;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes timelines, and announces what state incidents come into. */
@Singleton
class IncidentRecorder {

    private final IncidentRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    IncidentRecorder(IncidentRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What happened to an incident, by itself or by somebody. */
    void note(Incident incident, TimelineType type, @Nullable UUID actorId, String text) {
        note(incident, type, actorId, text, null);
    }

    TimelineEntry note(
            Incident incident, TimelineType type, @Nullable UUID actorId, String text, @Nullable UUID referenceId) {
        TimelineEntry entry =
                new TimelineEntry(Ids.next(clock), incident.id(), type, clock.instant(), actorId, text, referenceId);
        repository.note(entry);
        event(incident, type).ifPresent(data -> outbox.announce(owner(incident), incident.id(), data));
        return entry;
    }

    /** No account owns an incident; where nobody opened it or has it, it is its own. */
    private static UUID owner(Incident incident) {
        return Optional.ofNullable(incident.details().assignee())
                .or(() -> Optional.ofNullable(incident.openedBy()))
                .orElse(incident.id());
    }

    private static Optional<EventData> event(Incident incident, TimelineType type) {
        String title = incident.details().title();
        String severity = incident.details().severity().label();
        return Optional.ofNullable(
                switch (type) {
                    case OPENED -> new IncidentOpened(title, severity);
                    case ACKNOWLEDGED -> new IncidentAcknowledged(title, severity);
                    case MITIGATED -> new IncidentMitigated(title, severity);
                    case CLOSED -> new IncidentClosed(title, severity, String.valueOf(incident.closeReason()));
                    case REOPENED -> new IncidentReopened(title, severity);
                    default -> null;
                });
    }
}
