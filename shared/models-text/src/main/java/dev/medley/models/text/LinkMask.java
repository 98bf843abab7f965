package dev.medley.models.text;

import dev.medley.models.Links;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words in the place of the links in a text while it is taken apart, so that they are neither cut nor read, and puts
 * them back.
 */
final class LinkMask {

    /** Longer ones are not put back: they are data and no address. */
    static final int MAX_LENGTH = 2000;

    private static final Pattern WORD = Pattern.compile("(?i)\\bqlink[a-p]+q\\b");

    private final Map<String, String> links = new LinkedHashMap<>();

    /** The text with a word for every link. */
    String mask(String text) {
        return Links.replace(
                WORD.matcher(text.replace(Disfluencies.UNREADABLE, " ")).replaceAll(" "), link -> {
                    if (link.length() > MAX_LENGTH) {
                        return Disfluencies.UNREADABLE;
                    }
                    String word = "Qlink" + letters(links.size()) + "q";
                    links.put(word.toLowerCase(Locale.ROOT), link);
                    return word;
                });
    }

    /** The text with its links. */
    String unmask(String text) {
        return links.isEmpty()
                ? text
                : WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(link(found.group())));
    }

    static boolean isMask(String word) {
        return WORD.matcher(word).matches();
    }

    static String withoutMasks(String text) {
        return WORD.matcher(text).replaceAll(" ");
    }

    private String link(String word) {
        return links.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    private static String letters(int number) {
        return Integer.toHexString(number)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
