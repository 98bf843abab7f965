package dev.medley.notifications.push;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where accounts get pushes: what they register, and what push services say is gone. */
@Singleton
public class PushSubscriptions {

    /** More of an account than anybody uses; the one that was registered longest ago makes room. */
    static final int MOST = 20;

    private final PushSubscriptionRepository repository;
    private final PushClients clients;
    private final Clock clock;

    PushSubscriptions(PushSubscriptionRepository repository, PushClients clients, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Holds an address to what can be pushed to. Looks a host up, so it is asked outside a transaction.
     *
     * @throws Refusal {@code push-address-refused}, {@code push-service-unavailable}
     */
    public void require(PushAddress address) {
        clients.find(address.service())
                .orElseThrow(() -> Refusal.invalid(
                        "push-service-unavailable",
                        "/service",
                        "Medley has no access to the push service "
                                + address.service().label() + "."))
                .require(address);
    }

    /** Has an account get pushes there, and no other account any more. */
    @Transactional
    public PushSubscription register(UUID accountId, PushAddress address, @Nullable String name) {
        Instant now = clock.instant();
        PushSubscription subscription =
                repository.put(new PushSubscription(Ids.next(clock), accountId, address, name, now, now));
        repository.keepLatest(accountId, MOST);
        return subscription;
    }

    /** The subscriptions of an account, newest first. */
    public List<PushSubscription> list(UUID accountId) {
        return repository.of(List.of(accountId));
    }

    /** The ids of the subscriptions of each account that has any. */
    public Map<UUID, List<UUID>> idsOf(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : repository.of(accountIds).stream()
                        .collect(Collectors.groupingBy(
                                PushSubscription::accountId,
                                Collectors.mapping(PushSubscription::id, Collectors.toList())));
    }

    public Optional<PushSubscription> find(UUID accountId, UUID id) {
        return repository.find(accountId, id);
    }

    @Transactional
    public void remove(UUID accountId, UUID id) {
        if (!repository.delete(accountId, id)) {
            throw Refusal.notFound("push-subscription-unknown", "There is no such push subscription.");
        }
    }

    /** Forgets one that its push service does not know any more. */
    @Transactional
    public void forget(PushSubscription subscription) {
        boolean _ = repository.delete(subscription.accountId(), subscription.id());
    }

    /** Forgets all of an account. */
    @Transactional
    public void forgetAll(UUID accountId) {
        repository.keepLatest(accountId, 0);
    }
}
