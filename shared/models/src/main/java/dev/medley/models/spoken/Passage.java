package dev.medley.models.spoken;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in a row, and when they were said: a caption, or a line of a transcript.
 *
 * @param startMs null where the text does not tell
 * @param endMs null where the text does not tell
 */
public record Passage(@Nullable Long startMs, @Nullable Long endMs, String text) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Its words in lower case, without punctuation, by which quotations of it are found. */
    public List<String> words() {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same, ending where the next one starts if it does not say itself. */
    Passage endsBy(@Nullable Long next) {
        boolean open = startMs != null && endMs == null && next != null && next > startMs;
        return open ? new Passage(startMs, next, text) : this;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
