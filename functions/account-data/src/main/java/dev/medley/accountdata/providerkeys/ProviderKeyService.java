package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.AccountDataEvents.ProviderKeyRemoved;
import dev.medley.accountdata.AccountDataEvents.ProviderKeySaved;
import dev.medley.accountdata.providerkeys.ProviderKeyChecker.Verdict;
import dev.medley.accountdata.providerkeys.ProviderKeyRepository.Held;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ProviderKeyText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Saves, checks and removes the keys that users bring. Providers and wrapping keys are spoken to before a transaction
 * begins, so that no connection waits for them.
 */
@Singleton
public class ProviderKeyService {

    private final ProviderKeyRepository keys;
    private final ProviderKeyChecker checks;
    private final EnvelopeEncryption envelopeEncryption;
    private final Outbox outbox;
    private final Clock clock;

    ProviderKeyService(
            ProviderKeyRepository keys,
            ProviderKeyChecker checks,
            EnvelopeEncryption envelopeEncryption,
            Outbox outbox,
            Clock clock) {
        this.keys = keys;
        this.checks = checks;
        this.envelopeEncryption = envelopeEncryption;
        this.outbox = outbox;
        this.clock = clock;
    }

    public List<ProviderKey> of(UUID accountId) {
        return keys.of(accountId);
    }

    public ProviderKey get(KeyPlace place) {
        return held(place).key();
    }

    /** Saves a key that its provider takes now. Whatever else the provider says, the key before it stays. */
    public ProviderKey save(KeyPlace place, ProviderKeyText text) {
        require(checks.check(place.provider(), text));
        EncryptedKey sealed = envelopeEncryption.seal(text, place);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return put(new ProviderKey(Ids.next(clock), place, text.hint(), now, now, now), sealed);
    }

    @Transactional
    ProviderKey put(ProviderKey key, EncryptedKey sealed) {
        keys.put(key, sealed);
        outbox.announce(
                key.place().accountId(),
                key.id(),
                new ProviderKeySaved(key.place().provider().text()));
        return key;
    }

    /** Asks the provider again. A key that it does not take any more stays, unverified. */
    public ProviderKey validate(KeyPlace place) {
        Held held = held(place);
        Verdict verdict = checks.check(place.provider(), envelopeEncryption.open(held.sealed(), place));
        if (verdict == Verdict.REJECTED) {
            var _ = keys.verified(held.key(), null);
        }
        require(verdict);
        return keys.verified(held.key(), clock.instant()).orElseThrow(ProviderKeyService::missing);
    }

    /** Notes that a provider did not take a key when another function used it. */
    public void refused(UUID keyId, Instant at) {
        keys.refused(keyId, at);
    }

    @Transactional
    public void remove(KeyPlace place) {
        UUID removed = keys.remove(place).orElseThrow(ProviderKeyService::missing);
        outbox.announce(
                place.accountId(),
                removed,
                new ProviderKeyRemoved(place.provider().text()));
    }

    /** Removes the keys that somebody else brought: their provider would see what is the owner's. */
    @Transactional
    public void removeSince(UUID accountId, Instant since) {
        keys.of(accountId).stream()
                .filter(key -> !key.createdAt().isBefore(since))
                .forEach(key -> remove(key.place()));
    }

    private Held held(KeyPlace place) {
        return keys.find(place).orElseThrow(ProviderKeyService::missing);
    }

    private static Refusal missing() {
        return Refusal.notFound("provider-key-unknown", "You have saved no key for this provider.");
    }

    private static void require(Verdict verdict) {
        switch (verdict) {
            case ACCEPTED -> {}
            case REJECTED ->
                throw new Refusal(
                        Refusal.Kind.INVALID, "provider-key-rejected", "The provider does not take this key.");
            case NONE ->
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "key-provider-unavailable",
                        "The provider could not be asked about this key; try again later.");
        }
    }
}
