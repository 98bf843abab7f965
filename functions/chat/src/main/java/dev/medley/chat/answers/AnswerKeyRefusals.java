package dev.medley.chat.answers;

import dev.medley.chat.ChatEvents.ChatKeyRefused;
import dev.medley.events.Outbox;
import dev.medley.generation.RefusedKey;
import dev.medley.providerkeys.ModelProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Announces that a provider does not take the key that an account brought. */
@Singleton
class AnswerKeyRefusals implements RefusedKey {

    private final Outbox outbox;

    AnswerKeyRefusals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void refused(UUID accountId, UUID keyId, ModelProvider provider) {
        outbox.announce(accountId, keyId, new ChatKeyRefused(provider.text()));
    }
}
