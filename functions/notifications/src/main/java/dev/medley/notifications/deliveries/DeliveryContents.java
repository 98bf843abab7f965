package dev.medley.notifications.deliveries;

import dev.medley.mail.OutgoingMail;
import dev.medley.notifications.entries.Notification;
import dev.medley.notifications.entries.NotificationRepository;
import dev.medley.notifications.preferences.Choice;
import dev.medley.notifications.preferences.Mode;
import dev.medley.notifications.preferences.Preference;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.templates.MessageWriter;
import dev.medley.notifications.templates.MessageWriter.Messages;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What mails and pushes are about by the time they are sent: much can have changed since they were planned. */
@Singleton
public class DeliveryContents {

    private static final String NO_TYPE = "Its type is not there any more";
    private static final String NO_ADDRESS = "The account has no verified address";
    private static final String SWITCHED_OFF = "Its category is switched off on this channel";
    private static final String TAKEN_BACK = "It was deleted or taken back";

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final RecipientRepository recipients;
    private final TypeRepository types;
    private final MessageWriter messageWriter;
    private final MailWriter mailWriter;
    private final Clock clock;

    DeliveryContents(DeliverySources sources, MessageWriter messageWriter, MailWriter mailWriter, Clock clock) {
        this.notifications = sources.notifications();
        this.preferences = sources.preferences();
        this.recipients = sources.recipients();
        this.types = sources.types();
        this.messageWriter = messageWriter;
        this.mailWriter = mailWriter;
        this.clock = clock;
    }

    /** What a delivery has become. */
    sealed interface Content {}

    record Sendable(Recipient recipient, NotificationType type, Message message) implements Content {}

    record Postponed(Instant until) implements Content {}

    record Skipped(String why) implements Content {}

    Content of(Delivery delivery) {
        NotificationType type = types.find(delivery.type()).orElse(null);
        Recipient recipient = recipients.find(delivery.accountId()).orElse(null);
        if (type == null || recipient == null) {
            return new Skipped(type == null ? NO_TYPE : NO_ADDRESS);
        }
        Choice choice = preferences.choices(List.of(delivery.accountId()), type).getFirst();
        if (choice.mode(delivery.channel()) == Mode.OFF) {
            return new Skipped(SWITCHED_OFF);
        }
        Instant now = clock.instant();
        Instant awake = type.mandatory() ? now : choice.timetable().afterQuietHours(now);
        if (awake.isAfter(now)) {
            return new Postponed(awake);
        }
        UUID entryId = delivery.entryId();
        Notification notification = entryId == null
                ? null
                : notifications.find(delivery.accountId(), entryId).orElse(null);
        if (entryId != null && notification == null) {
            return new Skipped(TAKEN_BACK);
        }
        if (delivery.ifUnread() && notification != null && notification.readAt() != null) {
            return new Skipped("It was read in time");
        }
        Message message = messageWriter
                .read(List.of(type.name()), recipient.locale())
                .write(type.name(), values(delivery, notification == null ? Map.of() : notification.values()));
        return new Sendable(recipient, type, message);
    }

    /**
     * What a digest has become.
     *
     * @param mail null where nothing is left in it
     * @param leftOut the parts that are not in it, and why
     */
    record Digest(@Nullable OutgoingMail mail, Map<UUID, String> leftOut) {}

    Digest digest(UUID accountId, List<Delivery> parts) {
        Recipient recipient = recipients.find(accountId).orElse(null);
        if (recipient == null) {
            return new Digest(null, parts.stream().collect(Collectors.toMap(Delivery::id, _ -> NO_ADDRESS)));
        }
        Map<UUID, Notification> present = present(accountId, parts);
        Map<String, NotificationType> wanted =
                types.find(parts.stream().map(Delivery::type).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(NotificationType::name, Function.identity()));
        Map<String, Mode> modes = preferences.matrix(accountId).stream()
                .filter(choice -> choice.channel() == Channel.EMAIL)
                .collect(Collectors.toMap(Preference::category, Preference::mode));
        Map<UUID, String> leftOut = new HashMap<>();
        for (Delivery part : parts) {
            String why = whyLeftOut(part, wanted.get(part.type()), present, modes);
            if (why != null) {
                leftOut.put(part.id(), why);
            }
        }
        List<Delivery> left =
                parts.stream().filter(part -> !leftOut.containsKey(part.id())).toList();
        if (left.isEmpty()) {
            return new Digest(null, leftOut);
        }
        Messages messages = messageWriter.read(wanted.keySet(), recipient.locale());
        List<Message> contents = left.stream()
                .map(part -> messages.write(part.type(), values(part, current(part, present))))
                .toList();
        Set<String> categories = left.stream()
                .map(part -> Objects.requireNonNull(wanted.get(part.type())))
                .filter(type -> !type.mandatory())
                .map(NotificationType::category)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Digest(mailWriter.digest(recipient, contents, categories), leftOut);
    }

    private Map<UUID, Notification> present(UUID accountId, List<Delivery> parts) {
        List<UUID> ids =
                parts.stream().map(Delivery::entryId).filter(Objects::nonNull).toList();
        return notifications.find(accountId, ids).stream()
                .collect(Collectors.toMap(Notification::id, Function.identity()));
    }

    private static @Nullable String whyLeftOut(
            Delivery part, @Nullable NotificationType type, Map<UUID, Notification> present, Map<String, Mode> modes) {
        if (type == null) {
            return NO_TYPE;
        }
        Mode mode = modes.getOrDefault(type.category(), Mode.OFF);
        boolean isWanted = mode == Mode.USUAL ? type.channels().contains(Channel.EMAIL) : mode != Mode.OFF;
        if (!type.mandatory() && !isWanted) {
            return SWITCHED_OFF;
        }
        return part.entryId() == null || present.containsKey(part.entryId()) ? null : TAKEN_BACK;
    }

    private static Map<String, String> current(Delivery part, Map<UUID, Notification> present) {
        UUID entryId = part.entryId();
        Notification notification = entryId == null ? null : present.get(entryId);
        return notification == null ? Map.of() : notification.values();
    }

    /** What the event said, and what has been added to the notification since. */
    private static Map<String, String> values(Delivery delivery, Map<String, String> current) {
        Map<String, String> values = new HashMap<>(delivery.data());
        values.put("subjectId", delivery.subjectId().toString());
        values.putAll(current);
        return values;
    }
}
