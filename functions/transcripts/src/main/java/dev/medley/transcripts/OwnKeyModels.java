package dev.medley.transcripts;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.models.Digest;
import dev.medley.models.Digester;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.cloud.OpenAi;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyOpener;
import dev.medley.providerkeys.ProviderKeyOpener.SealedKey;
import dev.medley.providerkeys.ProviderKeyText;
import dev.medley.transcripts.TranscriptEvents.ProviderKeyRefused;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models that are asked with the keys that accounts bring; a key is opened for one question and kept nowhere. */
@Singleton
class OwnKeyModels {

    private static final Logger LOG = LoggerFactory.getLogger(OwnKeyModels.class);

    private final TextModelSettings settings;
    private final OpenAi openAi;
    private final ProviderKeyOpener keys;
    private final Outbox outbox;

    OwnKeyModels(TextModelSettings settings, OpenAi openAi, ProviderKeyOpener keys, Outbox outbox) {
        this.settings = settings;
        this.openAi = openAi;
        this.keys = keys;
        this.outbox = outbox;
    }

    /**
     * The answer of the model that the account has a key to; empty where it has none, or that model does not answer.
     *
     * @throws ModelFailure REFUSED or EMPTY where the input is at fault
     */
    Optional<Digest> ask(UUID accountId, Function<Digester, Digest> question) {
        if (!settings.allowsOwnKeysTo(ModelProvider.OPENAI)) {
            return Optional.empty();
        }
        return keys.find(new KeyPlace(accountId, ModelProvider.OPENAI))
                .flatMap(key -> open(key).flatMap(text -> ask(key, openAi.digester(text.text()), question)));
    }

    private Optional<Digest> ask(SealedKey key, Digester digester, Function<Digester, Digest> question) {
        try {
            return Optional.of(question.apply(digester));
        } catch (KeyRefusedFailure _) {
            LOG.info("{} does not take the provider key {}", key.place().provider(), key.id());
            announceRefusal(key);
        } catch (ModelFailure failure) {
            if (failure.isFinal()) {
                throw failure;
            }
            LOG.warn("No answer with the provider key {}", key.id(), failure);
        }
        return Optional.empty();
    }

    /** What does not open is its owner's to save again, and no reason not to do the work. */
    private Optional<ProviderKeyText> open(SealedKey key) {
        try {
            return Optional.of(keys.open(key));
        } catch (IllegalStateException | Refusal e) {
            LOG.error("The provider key {} does not open: {}", key.id(), e.toString());
            return Optional.empty();
        }
    }

    @Transactional
    void announceRefusal(SealedKey key) {
        outbox.announce(
                key.place().accountId(),
                key.id(),
                new ProviderKeyRefused(key.place().provider().text()));
    }
}
