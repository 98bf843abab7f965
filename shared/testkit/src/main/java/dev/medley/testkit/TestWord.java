package dev.medley.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Words that only one test knows. They have letters alone, so that no filter takes one for somebody's number, and consonants alone,
 * so that none has a word of a language in it; and they end as no language's inflected words do.
 */
public final class TestWord {

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

    private TestWord() {}

    /** One that also looks like no other, since who searches for a word that nobody wrote finds those that look most like it. */
    public static String any() {
        return of(20);
    }

    /** A short one, where there is not much room. */
    public static String of(int letters) {
        return ThreadLocalRandom.current()
                .ints(letters - 1, 0, CONSONANTS.length())
                .mapToObj(i -> CONSONANTS.substring(i, i + 1))
                .collect(Collectors.joining("", "", "q"));
    }
}
