package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.providerkeys.ProviderKeyRepository.Held;
import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.KeyPlace;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encrypts under fresh data keys what was encrypted long ago or under another wrapping key, a batch at a time. One that
 * does not open is left as it is, and holds up no other. Safe to repeat, and beside people who save keys.
 */
@Singleton
public class KeyReencryption {

    private static final Logger LOG = LoggerFactory.getLogger(KeyReencryption.class);
    private static final int AT_A_TIME = 100;

    private final ProviderKeyRepository keys;
    private final EnvelopeEncryption envelopeEncryption;
    private final ProviderKeySettings settings;
    private final Clock clock;

    KeyReencryption(
            ProviderKeyRepository keys,
            EnvelopeEncryption envelopeEncryption,
            ProviderKeySettings settings,
            Clock clock) {
        this.keys = keys;
        this.envelopeEncryption = envelopeEncryption;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does all that is due. */
    public void sweep() {
        Instant before = clock.instant().minus(settings.resealedAfter());
        KeyPlace last = null;
        do {
            last = batch(before, last);
        } while (last != null);
    }

    /** Does one batch; gives the place that it ended at, or null when there is no more. */
    private @Nullable KeyPlace batch(Instant before, @Nullable KeyPlace after) {
        List<Held> stale = keys.stale(before, envelopeEncryption.wrappingKey(), after, AT_A_TIME);
        stale.forEach(this::reseal);
        return stale.size() < AT_A_TIME ? null : stale.getLast().key().place();
    }

    private void reseal(Held held) {
        KeyPlace place = held.key().place();
        try {
            EncryptedKey fresh = envelopeEncryption.seal(envelopeEncryption.open(held.sealed(), place), place);
            boolean _ = keys.reseal(held.key(), fresh, clock.instant());
        } catch (RuntimeException e) {
            LOG.error(
                    "The provider key {} could not be encrypted anew: {}",
                    held.key().id(),
                    e.toString());
        }
    }
}
