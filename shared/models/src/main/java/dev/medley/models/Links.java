package dev.medley.models;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The web addresses in a text: those with a scheme, and as people write them, {@code www.example.org} or {@code example.org/page}. */
public final class Links {

    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{L}\\p{N}@./-])(?:https?://|www\\.|(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}/)[^\\s<>\"“”„«»]++",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);

    private static final String PUNCTUATION = ".,;:!?…'’‘*_~]}>|";

    private Links() {}

    /** The links of a text in their order. */
    public static Stream<String> in(String text) {
        return LINK.matcher(text).results().map(found -> withoutPunctuation(found.group()));
    }

    /** The text with something else in place of every link. */
    public static String replace(String text, UnaryOperator<String> other) {
        return LINK.matcher(text).replaceAll(found -> {
            String link = withoutPunctuation(found.group());
            String rest = found.group().substring(link.length());
            return Matcher.quoteReplacement(other.apply(link) + rest);
        });
    }

    /** What is the same of two spellings of a link. */
    public static String key(String link) {
        return SCHEME.matcher(link).replaceFirst("").replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }

    /** Punctuation at the end belongs to the sentence; so does a bracket that the link did not open. */
    private static String withoutPunctuation(String found) {
        int end = found.length();
        while (end > 0) {
            char last = found.charAt(end - 1);
            boolean closing = last == ')' && count(found, '(', end) < count(found, ')', end);
            if (PUNCTUATION.indexOf(last) < 0 && !closing) {
                break;
            }
            end--;
        }
        return found.substring(0, end);
    }

    private static long count(String text, char bracket, int end) {
        return text.chars().limit(end).filter(c -> c == bracket).count();
    }
}
