package dev.medley.speech.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as they are said, in English and German, and the digits that are meant. */
final class NumberWords {

    private static final List<String> ENGLISH = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" ", -1));
    private static final List<String> ENGLISH_TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
    private static final List<String> GERMAN = List.of(
            "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
                    .split(" ", -1));
    private static final List<String> GERMAN_TENS =
            List.of("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ", -1));

    /** Said for zero, but only among digits. */
    private static final List<String> ZEROS = List.of("o", "oh");

    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "doppel", 2);
    private static final Map<String, String> ENDS =
            Map.of("hundred", "00", "thousand", "000", "hundert", "00", "tausend", "000");

    private static final Map<String, String> DIGITS = digits();

    private NumberWords() {}

    /** The digits of a word in small letters; null for one that is no number. */
    static @Nullable String digits(String word) {
        return DIGITS.get(word);
    }

    static boolean isZeroAmongDigits(String word) {
        return ZEROS.contains(word);
    }

    /** How often the digit after this word is meant; 0 where it says nothing of the kind. */
    static int times(String word) {
        return TIMES.getOrDefault(word, 0);
    }

    /** The zeros that a word adds to a number before it; empty where it adds none. */
    static String zeros(String word) {
        return ENDS.getOrDefault(word, "");
    }

    /** Whether two words are one number, as in "twenty two". */
    static boolean isCompound(String ten, String one) {
        String tens = digits(ten);
        String ones = digits(one);
        return tens != null
                && ones != null
                && tens.length() == 2
                && tens.charAt(0) > '1'
                && tens.endsWith("0")
                && ones.length() == 1
                && !ones.equals("0");
    }

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>(Map.of("zwo", "2", "ein", "1", "dreissig", "30"));
        for (int i = 0; i < ENGLISH.size(); i++) {
            digits.put(ENGLISH.get(i), String.valueOf(i));
            digits.put(GERMAN.get(i), String.valueOf(i));
        }
        for (int ten = 0; ten < ENGLISH_TENS.size(); ten++) {
            int value = 10 * (ten + 2);
            digits.put(ENGLISH_TENS.get(ten), String.valueOf(value));
            digits.put(GERMAN_TENS.get(ten), String.valueOf(value));
            for (int one = 1; one < 10; one++) {
                String both = String.valueOf(value + one);
                digits.put(ENGLISH_TENS.get(ten) + "-" + ENGLISH.get(one), both);
                digits.put((one == 1 ? "ein" : GERMAN.get(one)) + "und" + GERMAN_TENS.get(ten), both);
            }
        }
        return Map.copyOf(digits);
    }
}
