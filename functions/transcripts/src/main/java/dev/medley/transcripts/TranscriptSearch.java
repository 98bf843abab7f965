package dev.medley.transcripts;

import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a history; null is anything.
 *
 * @param words as in a web search: all of them, {@code "in a row"}, {@code or}, {@code -without}
 * @param purpose exactly this one
 * @param provider whose model answered
 * @param category one of those that the text was given
 * @param from not before
 * @param until before
 */
public record TranscriptSearch(
        @Nullable String words,
        @Nullable String purpose,
        @Nullable JobStatus status,
        @Nullable String language,
        @Nullable String provider,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** No dictionary parts what is written so into words. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    /**
     * A search that can be made; blank words look for nothing.
     *
     * @throws Refusal {@code time-range-invalid}
     */
    public TranscriptSearch {
        if (words != null && words.isBlank()) {
            words = null;
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Refusal.invalid("time-range-invalid", "/until", "The time ends before it begins.");
        }
    }

    /** The words that have spaces between them, as they were written; null where there are none. */
    public @Nullable String spaced() {
        String spaced = parts().filter(part -> !UNSPACED.matcher(part).find())
                .collect(Collectors.joining(" "))
                .strip();
        return spaced.isEmpty() ? null : spaced;
    }

    /** Words in scripts without spaces, each to be found anywhere; null where there are none. */
    public String @Nullable [] unspaced() {
        String[] unspaced = parts().filter(part -> UNSPACED.matcher(part).find())
                .map(part -> part.replace("\"", "").toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return unspaced.length == 0 ? null : unspaced;
    }

    private Stream<String> parts() {
        return words == null ? Stream.empty() : Arrays.stream(words.split("\\s+", -1));
    }
}
