package dev.medley.notifications.push;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All push subscriptions. */
public interface PushSubscriptionRepository {

    /** Puts one in; where its address is known already, it is that of this account from now on. */
    PushSubscription put(PushSubscription subscription);

    /** Deletes all of an account but those that were registered last. */
    void keepLatest(UUID accountId, int most);

    Optional<PushSubscription> find(UUID accountId, UUID id);

    /** Those of some accounts, newest first. */
    List<PushSubscription> of(Collection<UUID> accountIds);

    boolean delete(UUID accountId, UUID id);
}
