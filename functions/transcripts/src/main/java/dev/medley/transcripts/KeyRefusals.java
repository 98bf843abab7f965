package dev.medley.transcripts;

import dev.medley.events.Outbox;
import dev.medley.generation.RefusedKey;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.transcripts.TranscriptEvents.ProviderKeyRefused;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Announces that a provider does not take a key that an account brought. */
@Singleton
class KeyRefusals implements RefusedKey {

    private final Outbox outbox;

    KeyRefusals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void refused(UUID accountId, UUID keyId, ModelProvider provider) {
        outbox.announce(accountId, keyId, new ProviderKeyRefused(provider.text()));
    }
}
