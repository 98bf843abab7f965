package dev.medley.notifications.deliveries;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.notifications.NotificationsEvents.NotificationDue;
import dev.medley.notifications.entries.Occurrence;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.Timetable.DigestWindow;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides who gets a mail of what happened, and when. */
@Singleton
public class DeliveryPlanner {

    private final DeliveryRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    DeliveryPlanner(DeliveryRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Plans the mails about something.
     *
     * @param entries the notification in the inbox of each account that was told there
     */
    @Transactional
    public void plan(Occurrence occurrence, List<Choice> choices, Map<UUID, UUID> entries) {
        Instant now = clock.instant();
        List<Delivery> deliveries = choices.stream()
                .filter(choice -> choice.mode(Channel.EMAIL) != Mode.OFF)
                .filter(choice -> choice.mode(Channel.IN_APP) == Mode.OFF || entries.containsKey(choice.accountId()))
                .map(choice -> delivery(occurrence, choice, entries.get(choice.accountId()), now))
                .toList();
        if (deliveries.isEmpty()) {
            return;
        }
        repository.add(deliveries, now);
        outbox.announce(deliveries.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.QUEUED)
                .map(delivery -> outbox.event(delivery.accountId(), delivery.id(), new NotificationDue()))
                .toList());
    }

    private Delivery delivery(Occurrence occurrence, Choice choice, @Nullable UUID entryId, Instant now) {
        NotificationType type = occurrence.type();
        DigestWindow window =
                choice.mode(Channel.EMAIL) == Mode.DIGEST ? choice.timetable().nextDigest(now) : null;
        Instant wanted = now.plus(Duration.ofMinutes(type.emailAfterMinutes()));
        Instant due = type.mandatory() ? wanted : choice.timetable().afterQuietHours(wanted);
        return new Delivery(
                Ids.next(clock),
                choice.accountId(),
                entryId,
                type.name(),
                window == null && type.emailAfterMinutes() > 0 && entryId != null,
                occurrence.subjectId(),
                occurrence.data(),
                window == null && !due.isAfter(now) ? DeliveryStatus.QUEUED : DeliveryStatus.WAITING,
                window == null ? due : window.moment(),
                window == null ? null : window.day(),
                0,
                null,
                null);
    }
}
