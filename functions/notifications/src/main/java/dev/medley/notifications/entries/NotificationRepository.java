package dev.medley.notifications.entries;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.types.NotificationType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inboxes of all accounts. */
public interface NotificationRepository {

    /** Which notifications are wanted; null for all. Without a state, all but the archived ones. */
    record Filter(@Nullable String category, @Nullable NotificationState state) {}

    /**
     * Which ones are meant.
     *
     * @param ids these, where there are any
     * @param upTo otherwise all until then
     * @param category of these only; null for all
     */
    record Selection(
            List<UUID> ids,
            @Nullable Instant upTo,
            @Nullable String category) {}

    /**
     * Tells accounts something, but for those where it has been undone already.
     *
     * @param accounts a new id for each, by account
     * @return the notification of each that was told
     */
    Map<UUID, UUID> add(Map<UUID, UUID> accounts, Occurrence occurrence);

    /**
     * Takes back what was undone, also when it comes only later.
     *
     * @param actor who undid it; null where it does not matter
     */
    void retract(UUID accountId, NotificationType type, UUID subjectId, @Nullable String actor, Instant undoneAt);

    /** Takes out of an inbox what an account did until then, also when that comes only later. */
    void part(UUID accountId, UUID actorId, Instant at);

    /** Takes out of all inboxes what an account did until then that is gone. */
    void forgetActor(UUID actorId, Instant until);

    Page<Notification> list(UUID accountId, Filter filter, PageRequest page);

    Optional<Notification> find(UUID accountId, UUID id);

    /** Those of these that are there still. */
    List<Notification> find(UUID accountId, Collection<UUID> ids);

    /** How many are unread, counted up to a limit. */
    int countUnread(UUID accountId, int most);

    /** How many of them are read now that were not. */
    int markRead(UUID accountId, Selection selection, Instant now);

    /** How many of them are archived now that were not; what is archived is read. */
    int archive(UUID accountId, Selection selection, Instant now);

    boolean delete(UUID accountId, UUID id);

    /** Deletes some of what is older; how many that were. */
    int deleteBefore(Instant time, int most);
}
