package dev.medley.notifications.deliveries;

import dev.medley.kernel.Ids;
import dev.medley.notifications.entries.Occurrence;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.Timetable.DigestWindow;
import dev.medley.notifications.push.PushSubscriptions;
import dev.medley.notifications.sms.PhoneRepository;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who gets a mail, pushes or a text message of what happened, and when. */
@Singleton
public class DeliveryPlanner {

    private final DeliveryRepository repository;
    private final PushSubscriptions subscriptions;
    private final PhoneRepository phones;
    private final DeliveryEvents events;
    private final Clock clock;

    DeliveryPlanner(
            DeliveryRepository repository,
            PushSubscriptions subscriptions,
            PhoneRepository phones,
            DeliveryEvents events,
            Clock clock) {
        this.repository = repository;
        this.subscriptions = subscriptions;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    /** Where somebody is told something. */
    private record Destination(
            Choice choice, Channel channel, @Nullable UUID targetId) {}

    /**
     * Plans the mails, pushes and text messages about something.
     *
     * @param entries the notification in the inbox of each account that was told there
     */
    @Transactional
    public void plan(Occurrence occurrence, List<Choice> choices, Map<UUID, UUID> entries) {
        Instant now = clock.instant();
        List<Choice> told = choices.stream()
                .filter(choice -> choice.mode(Channel.IN_APP) == Mode.OFF || entries.containsKey(choice.accountId()))
                .toList();
        List<Delivery> deliveries = Stream.of(mails(told), pushes(told), texts(told))
                .flatMap(destinations -> destinations)
                .map(to -> delivery(occurrence, to, entries.get(to.choice().accountId()), now))
                .toList();
        if (deliveries.isEmpty()) {
            return;
        }
        repository.add(deliveries, now);
        events.announce(deliveries.stream()
                .filter(delivery -> delivery.status() == DeliveryStatus.QUEUED)
                .toList());
    }

    /** Has an account not be sent what is still to come of what another one did. */
    @Transactional
    public void cancel(UUID accountId, UUID actorId) {
        repository.cancel(accountId, actorId);
    }

    /** Has nobody be sent what is still to come of what an account did. */
    @Transactional
    public void cancel(UUID actorId) {
        repository.cancel(null, actorId);
    }

    private static Stream<Destination> mails(List<Choice> choices) {
        return with(choices, Channel.EMAIL).map(choice -> new Destination(choice, Channel.EMAIL, null));
    }

    private Stream<Destination> pushes(List<Choice> choices) {
        Map<UUID, List<UUID>> targets = subscriptions.idsOf(
                with(choices, Channel.PUSH).map(Choice::accountId).toList());
        return with(choices, Channel.PUSH)
                .flatMap(choice -> targets.getOrDefault(choice.accountId(), List.of()).stream()
                        .map(target -> new Destination(choice, Channel.PUSH, target)));
    }

    private Stream<Destination> texts(List<Choice> choices) {
        List<Choice> wanting = with(choices, Channel.SMS).toList();
        Set<UUID> reachable = wanting.isEmpty()
                ? Set.of()
                : phones.having(wanting.stream().map(Choice::accountId).toList());
        return wanting.stream()
                .filter(choice -> reachable.contains(choice.accountId()))
                .map(choice -> new Destination(choice, Channel.SMS, null));
    }

    private static Stream<Choice> with(List<Choice> choices, Channel channel) {
        return choices.stream().filter(choice -> choice.mode(channel) != Mode.OFF);
    }

    private Delivery delivery(Occurrence occurrence, Destination to, @Nullable UUID entryId, Instant now) {
        NotificationType type = occurrence.type();
        Choice choice = to.choice();
        DigestWindow window =
                choice.mode(to.channel()) == Mode.DIGEST ? choice.timetable().nextDigest(now) : null;
        Instant wanted = now.plus(type.delay(to.channel()));
        Instant due = type.mandatory() ? wanted : choice.timetable().afterQuietHours(wanted);
        return new Delivery(
                Ids.next(clock),
                choice.accountId(),
                entryId,
                type.name(),
                to.channel(),
                to.targetId(),
                window == null && type.delay(to.channel()).isPositive() && entryId != null,
                occurrence.subjectId(),
                occurrence.data(),
                window == null && !due.isAfter(now) ? DeliveryStatus.QUEUED : DeliveryStatus.WAITING,
                window == null ? wanted : window.moment(),
                window == null ? due : window.moment(),
                window == null ? null : window.day(),
                0,
                null,
                null);
    }
}
