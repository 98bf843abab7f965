package dev.medley.notifications.preferences;

import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What all accounts want to be told. */
public interface PreferenceRepository {

    /** How each of these accounts wants to be told something of a type. */
    List<Choice> choices(Collection<UUID> accounts, NotificationType type);

    /** When an account is told things. */
    Timetable timetable(UUID accountId);

    /** Every category on every channel, by name; without mails of mandatory categories that others mail, or nobody does. */
    List<Preference> matrix(UUID accountId);

    /** Whether nobody can switch off a category on a channel; empty where there is no such category. */
    Optional<Boolean> isMandatory(String category, Channel channel);

    void put(UUID accountId, String category, Channel channel, Mode mode, Instant now);

    /** Forgets what an account wants: the types decide again. */
    void remove(UUID accountId, String category, Channel channel);

    DeliverySchedule schedule(UUID accountId);

    /** Locks what an account says of times, which is there from then on. */
    DeliverySchedule lockSchedule(UUID accountId, Instant now);

    void putSchedule(UUID accountId, DeliverySchedule schedule, Instant now);
}
