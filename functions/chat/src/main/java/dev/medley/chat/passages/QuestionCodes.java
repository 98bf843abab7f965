package dev.medley.chat.passages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question names by numbers: numbers themselves, versions, dates, parts and errors. What says nothing of these is no
 * answer, however near it is in meaning.
 */
public final class QuestionCodes {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_./:,][\\p{L}\\p{N}]+)*");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,2}");

    /** Where the parts of a code meet, something may stand between them, or nothing. */
    private static final Pattern JOINTS = Pattern.compile("[-_]|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private QuestionCodes() {}

    /** In lower case, each once. */
    public static Set<String> of(String question) {
        return CODE.matcher(question.toLowerCase(Locale.ROOT))
                .results()
                .map(code -> code.group())
                .filter(code -> DIGIT.matcher(code).find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a text names one: as the whole of a number or a code, and not within a longer one. */
    public static boolean isIn(String code, String text) {
        return pattern(code).matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static Pattern pattern(String code) {
        String parts = JOINTS.splitAsStream(code)
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[-_\\s]?"));
        if (PLAIN.matcher(code).matches() && Integer.parseInt(code) < NUMBERS.size()) {
            parts = "(?:" + parts + "|" + NUMBERS.get(Integer.parseInt(code)) + ")";
        }
        // A unit may stand behind a number, but nothing behind a code that has letters.
        boolean hasLetters = code.chars().anyMatch(Character::isLetter);
        String end = hasLetters ? "(?![\\p{L}\\p{N}]|[-_.][\\p{L}\\p{N}])" : "(?!\\p{Nd}|[.,:]\\p{Nd})";
        return Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{Nd}[.,:])" + parts + end);
    }
}
