package dev.medley.models.speech;

import dev.medley.models.Provider;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates texts. */
public interface TextTranslator extends Provider {

    /**
     * What is to be translated.
     *
     * @param texts one after the other, each by itself; the answer has as many
     * @param source BCP 47 tag of what they are in
     * @param target BCP 47 tag of what they are wanted in
     * @param formality {@code formal} or {@code informal}; null for the service's own
     * @param context what stands before, for those who can use it; not translated
     * @param glossary what words are to become, for those who can be told
     */
    record Request(
            UUID accountId,
            List<String> texts,
            String source,
            String target,
            @Nullable String formality,
            @Nullable String context,
            List<Term> glossary) {

        public Request {
            texts = List.copyOf(texts);
            glossary = List.copyOf(glossary);
        }

        /** The same backwards, to see what the translation says. */
        public Request back(List<String> translated) {
            String from = target;
            String to = source;
            return new Request(accountId, translated, from, to, null, null, List.of());
        }
    }

    /** A word, and what it becomes. */
    record Term(String source, String target) {}

    /** Whether it can be told how formal a text is to be in a language. */
    boolean knowsFormality(String target);

    /** Whether it reads what stands before a text. */
    boolean readsContext();

    /**
     * Translates.
     *
     * @throws dev.medley.models.ModelFailure UNSUPPORTED for a pair of languages that it does not know, UNAVAILABLE where it
     *     gives no answer
     */
    List<String> translate(Request request);
}
