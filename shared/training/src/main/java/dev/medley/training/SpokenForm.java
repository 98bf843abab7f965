package dev.medley.training;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * English text as it is spoken, so that only what was misheard counts as an error: no case, no punctuation, numbers up
 * to 9999 as words, and those from 1100 to 1999 as years.
 */
final class SpokenForm {
    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                            + "seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?!\\d)");

    private SpokenForm() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String inWords = NUMBER.matcher(plain.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .replaceAll(number -> " " + number(Integer.parseInt(number.group())) + " ");
        return Arrays.stream(inWords.replace("'", "").replace("\u2019", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String number(int number) {
        if (number >= 1100 && number < 2000 && number % 100 != 0) {
            return below100(number / 100) + " " + (number % 100 < 10 ? "oh " : "") + below100(number % 100);
        }
        if (number >= 1100 && number < 2000) {
            return below100(number / 100) + " hundred";
        }
        if (number >= 1000) {
            return below100(number / 1000) + " thousand" + rest(number % 1000);
        }
        if (number >= 100) {
            return below100(number / 100) + " hundred" + rest(number % 100);
        }
        return below100(number);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + number(number);
    }

    private static String below100(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        return TENS.get(number / 10 - 2) + (number % 10 == 0 ? "" : " " + SMALL.get(number % 10));
    }
}
