package dev.medley.models.text;

import dev.medley.models.text.WordLists.Role;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of speech what the listener does not hear: sounds of hesitation, phrases that win time, words said twice and
 * sentences begun twice ("I don't, I don't think").
 */
final class Disfluencies {

    /** Stands for what is no word and too long to read; a sentence with it says nothing without it. */
    static final String UNREADABLE = "\uF8D7";

    /** No word is that long. */
    private static final Pattern WALL = Pattern.compile("\\S{120,}+");

    /** A row of symbols is no word: it would only take time and room. */
    private static final Pattern SYMBOLS =
            Pattern.compile("[\\p{So}\\x{FE0F}\\x{200D}][\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\s]{2,}+");

    private static final Pattern REPEATED = Pattern.compile(
            "(?<![\\p{L}\\d'’])([\\p{L}'’]+(?: [\\p{L}'’]+){0,3})(,?) \\1(?![\\p{L}\\d'’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a cut may leave at the end. */
    private static final Pattern HANGING =
            Pattern.compile("(?i)(?:[,\\s]+(?:and|but|or|so|because|the|a|und|aber|oder|weil|dass))+$");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final WordLists wordLists;
    private final Pattern fillers;
    private final Pattern asides;
    private final Pattern openers;

    Disfluencies(WordLists wordLists) {
        this.wordLists = wordLists;
        fillers = Pattern.compile("(?:,\\s*)?(?<![\\p{L}'’-])(?:" + any(Role.FILLER) + ")(?![\\p{L}'’-]),?", FLAGS);
        asides = Pattern.compile(",\\s*(?:" + any(Role.ASIDE) + ")\\s*,", FLAGS);
        openers =
                Pattern.compile("^(?:(?:" + any(Role.OPENER) + ")(?:,|\\.\\.\\.)\\s*|(?:and|und|oh|okay)\\s+)+", FLAGS);
    }

    private String any(Role role) {
        return wordLists.all(role).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Cleans a whole turn. */
    String clean(String text) {
        String clean = WALL.matcher(SYMBOLS.matcher(text).replaceAll(" ")).replaceAll(UNREADABLE);
        clean = fillers.matcher(clean).replaceAll(" ");
        clean = asides.matcher(clean).replaceAll(",");
        clean = clean.replaceAll("\\s+", " ").replaceAll(" (?=[,.;:!?])", "");
        clean = REPEATED.matcher(clean).replaceAll(this::once);
        return REPEATED.matcher(clean).replaceAll(this::once).strip();
    }

    /** Without a comma a repetition may be meant ("four four seven"), except of a word that means nothing alone. */
    private String once(MatchResult found) {
        String first = found.group(1).split(" ", -1)[0].toLowerCase(Locale.ROOT);
        boolean slip = !found.group(2).isEmpty() || wordLists.is(Role.STOP, first);
        return Matcher.quoteReplacement(slip ? found.group(1) : found.group());
    }

    /** A sentence without the words that only take the floor, with a capital and an end. */
    String tidy(String sentence) {
        String tidy = openers.matcher(sentence.strip()).replaceFirst("").strip();
        tidy = HANGING.matcher(tidy).replaceFirst("");
        tidy = tidy.replaceAll("^[,;:.\\s]+", "").replaceAll("[,;:\\s-]+$", "");
        if (tidy.isEmpty()) {
            return tidy;
        }
        tidy = Words.capitalised(tidy, Locale.ROOT);
        return tidy.matches("(?s).*[.!?…][\"”')]?$") ? tidy : tidy + ".";
    }
}
