package dev.medley.notifications.arrivals;

import dev.medley.events.Event;
import dev.medley.notifications.deliveries.DeliveryPlanner;
import dev.medley.notifications.entries.InboxService;
import dev.medley.notifications.entries.Occurrence;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has people told what an event says, as its types want it. */
@Singleton
public class EventNotifier {

    /** Announced by who knows of blocks: the owner is not to be told of the subject any more. */
    private static final String PARTED = "contact.ended";

    /** Nobody is to be told any more of what the owner did until then. */
    private static final String WITHDRAWN = "influencer.deleted";

    private final TypeRepository types;
    private final RecipientRepository recipients;
    private final PreferenceRepository preferences;
    private final InboxService inboxService;
    private final DeliveryPlanner planner;

    EventNotifier(
            TypeRepository types,
            RecipientRepository recipients,
            PreferenceRepository preferences,
            InboxService inboxService,
            DeliveryPlanner planner) {
        this.types = types;
        this.recipients = recipients;
        this.preferences = preferences;
        this.inboxService = inboxService;
        this.planner = planner;
    }

    /** Takes an event, once; the caller sees to the once. */
    public void take(Event event) {
        for (NotificationType type : types.causedBy(event)) {
            tell(Occurrence.of(type, event), preferences.choices(recipientsOf(type, event), type));
        }
        for (NotificationType type : types.undoneBy(event)) {
            inboxService.retract(type, event);
        }
        switch (event.type()) {
            case PARTED -> part(event.ownerId(), event.subjectId(), event.occurredAt());
            case WITHDRAWN -> withdraw(event.ownerId(), event.occurredAt());
            default -> {}
        }
    }

    private void withdraw(UUID actorId, Instant at) {
        inboxService.forgetActor(actorId, at);
        planner.cancel(actorId);
    }

    private void part(UUID accountId, UUID actorId, Instant at) {
        inboxService.part(accountId, actorId, at);
        planner.cancel(accountId, actorId);
    }

    private void tell(Occurrence occurrence, List<Choice> choices) {
        List<UUID> inApp = choices.stream()
                .filter(choice -> choice.mode(Channel.IN_APP) != Mode.OFF)
                .map(Choice::accountId)
                .toList();
        planner.plan(occurrence, choices, inboxService.tell(inApp, occurrence));
    }

    private List<UUID> recipientsOf(NotificationType type, Event event) {
        return type.roles().isEmpty() ? List.of(event.ownerId()) : recipients.withRole(type.roles());
    }
}
