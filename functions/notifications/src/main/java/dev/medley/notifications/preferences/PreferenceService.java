package dev.medley.notifications.preferences;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.notifications.preferences.UnsubscribeTokens.Subscription;
import dev.medley.notifications.types.Channel;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Changes what accounts want to be told. */
@Singleton
public class PreferenceService {

    private final PreferenceRepository repository;
    private final UnsubscribeTokens tokens;
    private final List<ScheduleListener> listeners;
    private final List<UnsubscriptionListener> unsubscriptionListeners;
    private final Clock clock;

    PreferenceService(
            PreferenceRepository repository,
            UnsubscribeTokens tokens,
            List<ScheduleListener> listeners,
            List<UnsubscriptionListener> unsubscriptionListeners,
            Clock clock) {
        this.repository = repository;
        this.tokens = tokens;
        this.listeners = listeners;
        this.unsubscriptionListeners = unsubscriptionListeners;
        this.clock = clock;
    }

    @Transactional
    public void put(UUID accountId, String category, Channel channel, Mode mode) {
        boolean isMandatory = repository
                .isMandatory(category, channel)
                .orElseThrow(() -> Refusal.notFound("notification-category-unknown", "There is no such category."));
        if (mode == Mode.DIGEST && channel != Channel.EMAIL) {
            throw Refusal.invalid("notification-mode-invalid", "/mode", "Only mails come in digests.");
        }
        if (mode == Mode.USUAL) {
            repository.remove(accountId, category, channel);
            return;
        }
        if (isMandatory && mode != Mode.IMMEDIATE) {
            throw Refusal.invalid(
                    "notification-mandatory", "/mode", "What belongs to this category is always told at once.");
        }
        if (!isMandatory) {
            repository.put(accountId, category, channel, mode, clock.instant());
        }
    }

    /**
     * Changes when an account is told things; what waits for times that it had before is looked at anew.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public DeliverySchedule putSchedule(UUID accountId, DeliverySchedule wanted, IntPredicate expected) {
        int version = repository.lockSchedule(accountId, clock.instant()).version();
        VersionCheck.require(expected, version);
        DeliverySchedule changed =
                new DeliverySchedule(wanted.timeZone(), wanted.quietHours(), wanted.digestAt(), version + 1);
        repository.putSchedule(accountId, changed, clock.instant());
        listeners.forEach(listener -> listener.scheduleChanged(accountId));
        return changed;
    }

    /** The profile of an account says another zone: the same, where its schedule says none. */
    @Transactional
    public void zoneChanged(UUID accountId) {
        if (repository.lockSchedule(accountId, clock.instant()).timeZone() == null) {
            listeners.forEach(listener -> listener.scheduleChanged(accountId));
        }
    }

    /** Sends no more mails of the categories that a token names. */
    @Transactional
    public void unsubscribe(String token) {
        Subscription subscription = tokens.verify(token);
        Instant now = clock.instant();
        subscription
                .categories()
                .forEach(category -> repository.put(subscription.accountId(), category, Channel.EMAIL, Mode.OFF, now));
        UUID mailId = subscription.mailId();
        if (mailId != null) {
            unsubscriptionListeners.forEach(listener -> listener.unsubscribedBy(mailId));
        }
    }
}
