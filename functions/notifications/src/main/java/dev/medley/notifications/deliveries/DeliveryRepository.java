package dev.medley.notifications.deliveries;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries. */
public interface DeliveryRepository {

    /** Which deliveries are wanted; null for all. */
    record Filter(@Nullable UUID accountId, @Nullable DeliveryStatus status) {}

    /** Adds them, but where one about the same notification is still to come. */
    void add(List<Delivery> deliveries, Instant now);

    /** Has those queued whose time has come, at most so many; their ids by account. */
    List<Delivery> queueDue(Instant now, int most);

    /** Takes one that is queued or was given up, for whoever calls this first; another can have it a minute later. */
    Optional<Delivery> take(UUID id, Instant now);

    Optional<Delivery> find(UUID id);

    void finish(UUID id, Delivery.Result result, Instant now);

    /** Puts one back that could not be sent, with what the provider said. */
    void putBack(UUID id, String answer);

    /** Has one wait for another time. */
    void postpone(UUID id, Instant dueAt);

    /** Removes what an account, or everybody, is still to be sent of what another one did, unless others did it too. */
    void cancel(@Nullable UUID accountId, UUID actorId);

    /** Has those of an account that wait for other times than they were planned for looked at now. */
    void reconsider(UUID accountId);

    /** Has one that could not be sent wait until the provider wants to be asked again, with what it said. */
    void retryAt(UUID id, Instant dueAt, String answer);

    /** Those about a notification, newest first. */
    List<Delivery> about(UUID accountId, UUID entryId);

    Page<Delivery> list(Filter filter, PageRequest page);

    /** Notes what the provider said later of a message that it took. */
    void noteAnswer(String messageId, String answer);

    /** Deletes some of what is older, digests too; how many mails that were. */
    int deleteBefore(Instant time, int most);
}
