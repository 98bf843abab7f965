package dev.medley.speech;

import dev.medley.kernel.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.TreeSet;

/** The languages that can be transcribed: those of all models that may be asked. */
public final class TranscriptionLanguages {

    private final TreeSet<String> known;

    /** Takes BCP 47 language subtags. */
    public TranscriptionLanguages(Collection<String> known) {
        this.known = new TreeSet<>(known);
    }

    /** The languages, in order. */
    Collection<String> all() {
        return Collections.unmodifiableSet(known);
    }

    /** Refuses a list of tags where nobody knows any of their languages. */
    public void requireOneOf(Collection<String> tags) {
        if (tags.stream()
                .noneMatch(tag -> known.contains(Locale.forLanguageTag(tag).getLanguage()))) {
            throw Refusal.invalid(
                    "language-unsupported",
                    "/allowedLanguages",
                    "None of these languages can be transcribed; these can: " + String.join(", ", known) + ".");
        }
    }

    /** Refuses a language tag (RFC 5646) whose language nobody knows; regions and scripts do not matter. */
    public void require(String tag) {
        if (!known.contains(Locale.forLanguageTag(tag).getLanguage())) {
            throw Refusal.invalid(
                    "language-unsupported",
                    "/language",
                    "This language cannot be transcribed; these can: " + String.join(", ", known) + ".");
        }
    }
}
