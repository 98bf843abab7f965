package dev.medley.speech.evaluation;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word as it is compared: in lower case, without punctuation and with one form of each letter, so that spelling counts
 * and typography does not.
 *
 * @param text as it stands in its text
 * @param form as it is compared
 * @param startMs when it begins; null where nobody knows
 */
public record ComparedWord(
        String text,
        String form,
        @Nullable Long startMs,
        @Nullable Long endMs) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DASHES = Pattern.compile("[-–—]");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ]");
    private static final Pattern PUNCTUATION =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}']|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])");

    /** The words of a text; what has neither letters nor digits is none. */
    public static List<ComparedWord> of(String text) {
        List<ComparedWord> words = new ArrayList<>();
        add(words, text, null, null);
        return words;
    }

    /** The words of segments, each with its time; of its segment, where the model gave none. */
    public static List<ComparedWord> of(List<Segment> segments) {
        List<ComparedWord> words = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.words().isEmpty()) {
                add(words, segment.text(), segment.startMs(), segment.endMs());
            }
            for (Word word : segment.words()) {
                add(words, word.text(), word.startMs(), word.endMs());
            }
        }
        return words;
    }

    private static void add(List<ComparedWord> words, String text, @Nullable Long startMs, @Nullable Long endMs) {
        for (String word : SPACE.split(DASHES.matcher(text).replaceAll(" "), -1)) {
            String form = form(word);
            if (!form.isEmpty()) {
                words.add(new ComparedWord(word, form, startMs, endMs));
            }
        }
    }

    private static String form(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PUNCTUATION.matcher(APOSTROPHES.matcher(plain).replaceAll("'")).replaceAll("");
    }
}
