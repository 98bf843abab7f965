package dev.medley.notifications.arrivals;

import dev.medley.events.Event;
import dev.medley.notifications.entries.InboxService;
import dev.medley.notifications.entries.Occurrence;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has people told what an event says, as its types want it. */
@Singleton
public class EventNotifier {

    private final TypeRepository types;
    private final RecipientRepository recipients;
    private final InboxService inboxService;

    EventNotifier(TypeRepository types, RecipientRepository recipients, InboxService inboxService) {
        this.types = types;
        this.recipients = recipients;
        this.inboxService = inboxService;
    }

    /** Takes an event, once; the caller sees to the once. */
    public void take(Event event) {
        for (NotificationType type : types.causedBy(event)) {
            Map<UUID, UUID> _ = inboxService.tell(recipientsOf(type, event), Occurrence.of(type, event));
        }
        for (NotificationType type : types.undoneBy(event)) {
            inboxService.retract(type, event);
        }
    }

    private List<UUID> recipientsOf(NotificationType type, Event event) {
        return type.roles().isEmpty() ? List.of(event.ownerId()) : recipients.withRole(type.roles());
    }
}
