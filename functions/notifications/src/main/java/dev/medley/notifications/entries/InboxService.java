package dev.medley.notifications.entries;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.NotificationsEvents.NotificationAdded;
import dev.medley.notifications.entries.NotificationRepository.Filter;
import dev.medley.notifications.entries.NotificationRepository.Selection;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.MessageWriter;
import dev.medley.notifications.templates.MessageWriter.Messages;
import dev.medley.notifications.types.NotificationType;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inboxes: what comes into them, and what their owners do with it. */
@Singleton
public class InboxService {

    /** Nobody reads a greater number of unread ones than this. */
    public static final int MOST_COUNTED = 1000;

    private final NotificationRepository repository;
    private final RecipientRepository recipients;
    private final MessageWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    InboxService(
            NotificationRepository repository,
            RecipientRepository recipients,
            MessageWriter writer,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.recipients = recipients;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells accounts something; the notification of each that was told. */
    @Transactional
    public Map<UUID, UUID> tell(Collection<UUID> accounts, Occurrence occurrence) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> ids = new LinkedHashMap<>();
        accounts.stream().sorted().forEach(account -> ids.put(account, Ids.next(clock)));
        Map<UUID, UUID> told = repository.add(ids, occurrence);
        NotificationAdded added = new NotificationAdded(
                occurrence.type().name(), occurrence.type().category());
        outbox.announce(told.entrySet().stream()
                .map(entry -> outbox.event(entry.getKey(), entry.getValue(), added))
                .toList());
        return told;
    }

    /** Takes back what an event undoes. */
    @Transactional
    public void retract(NotificationType type, Event undoing) {
        repository.retract(
                undoing.ownerId(), type, undoing.subjectId(), type.actorIn(undoing.texts()), undoing.occurredAt());
    }

    /** Takes out of an inbox what an account did until then, also when that comes only later. */
    @Transactional
    public void part(UUID accountId, UUID actorId, Instant at) {
        repository.part(accountId, actorId, at);
    }

    /** Takes out of all inboxes what an account did until then that is gone, whose name stands in them. */
    @Transactional
    public void forgetActor(UUID actorId, Instant until) {
        repository.forgetActor(actorId, until);
    }

    public Page<WrittenNotification> list(UUID accountId, Filter filter, PageRequest request) {
        Page<Notification> page = repository.list(accountId, filter, request);
        if (page.items().isEmpty()) {
            return page.map(notification -> write(notification, new Messages(Map.of())));
        }
        Set<String> types = page.items().stream().map(Notification::type).collect(Collectors.toSet());
        Messages messages = writer.read(types, locale(accountId));
        return page.map(notification -> write(notification, messages));
    }

    public WrittenNotification find(UUID accountId, UUID id) {
        Notification notification = repository.find(accountId, id).orElseThrow(InboxService::unknown);
        return write(notification, writer.read(List.of(notification.type()), locale(accountId)));
    }

    /**
     * Holds an id to a notification of this account.
     *
     * @throws Refusal {@code notification-unknown}
     */
    public void require(UUID accountId, UUID id) {
        if (repository.find(accountId, id).isEmpty()) {
            throw unknown();
        }
    }

    private @Nullable Locale locale(UUID accountId) {
        return recipients.find(accountId).map(Recipient::locale).orElse(null);
    }

    private static WrittenNotification write(Notification notification, Messages messages) {
        return new WrittenNotification(notification, messages.write(notification.type(), notification.values()));
    }

    /** How many are unread, at most {@link #MOST_COUNTED}. */
    public int countUnread(UUID accountId) {
        return repository.countUnread(accountId, MOST_COUNTED);
    }

    @Transactional
    public int markRead(UUID accountId, Selection selection) {
        return repository.markRead(accountId, selection, clock.instant());
    }

    @Transactional
    public int archive(UUID accountId, Selection selection) {
        return repository.archive(accountId, selection, clock.instant());
    }

    @Transactional
    public void delete(UUID accountId, UUID id) {
        if (!repository.delete(accountId, id)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("notification-unknown", "There is no such notification.");
    }
}
