package dev.medley.speech;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of the languages of a recording.
 *
 * @param asked the one that is spoken (BCP 47); null to have it found out
 * @param allowed those that may be spoken, segment by segment; empty for any
 */
public record WantedLanguages(@Nullable String asked, Set<String> allowed) {

    /** What is kept with a transcription: the allowed with commas between, or null. */
    public static WantedLanguages of(@Nullable String asked, @Nullable String allowed) {
        return new WantedLanguages(
                asked,
                allowed == null
                        ? Set.of()
                        : Arrays.stream(allowed.split(",", -1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** As it is kept: the allowed with commas between, or null. */
    public @Nullable String allowedText() {
        return allowed.isEmpty() ? null : String.join(",", new TreeSet<>(allowed));
    }

    /** Whether a language is among the allowed, whatever the region. */
    boolean allows(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return allowed.isEmpty()
                || allowed.stream()
                        .anyMatch(each ->
                                Locale.forLanguageTag(each).getLanguage().equals(language));
    }

    /** Whether one of these languages may be spoken. */
    boolean allowsOneOf(Set<String> languages) {
        return languages.stream().anyMatch(this::allows);
    }
}
