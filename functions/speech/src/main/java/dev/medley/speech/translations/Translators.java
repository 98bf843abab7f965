package dev.medley.speech.translations;

import dev.medley.generation.TextGeneration;
import dev.medley.kernel.Refusal;
import dev.medley.models.Router;
import dev.medley.models.speech.TextTranslator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who translates, if anybody does. */
final class Translators {

    private final List<String> order;
    private final @Nullable Router<TextTranslator> router;
    private final TextGeneration generation;

    Translators(List<String> order, @Nullable Router<TextTranslator> router, TextGeneration generation) {
        this.order = List.copyOf(order);
        this.router = router;
        this.generation = generation;
    }

    List<String> names() {
        return order;
    }

    /**
     * Refuses what nobody could do.
     *
     * @throws Refusal {@code translation-not-available}
     */
    void requireAny(UUID accountId) {
        boolean isOnlyGenerated = order.equals(List.of(GenerativeTranslator.PROVIDER));
        if (router == null || (isOnlyGenerated && !generation.isPossible(GenerativeTranslator.TASK, accountId))) {
            throw notAvailable();
        }
    }

    Router<TextTranslator> router() {
        if (router == null) {
            throw notAvailable();
        }
        return router;
    }

    private static Refusal notAvailable() {
        return new Refusal(
                Refusal.Kind.UNSUPPORTED,
                "translation-not-available",
                "Nobody translates here: no translation service is set up, and none is embedded.");
    }
}
