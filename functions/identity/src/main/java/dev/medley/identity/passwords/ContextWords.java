package dev.medley.identity.passwords;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that somebody who knows the product and its user would try first (ASVS 5.0, 6.2.11): those of the settings, of the
 * user's name, and of the e-mail address without its top-level domain. Words of fewer than four characters stand in too
 * many others to count.
 */
public record ContextWords(Set<String> words) {

    private static final int SHORTEST = 4;

    public ContextWords {
        words = Set.copyOf(words);
    }

    /** The words around an account. */
    public static ContextWords of(String email, String displayName) {
        int domainEnd = email.lastIndexOf('.');
        String named = domainEnd > email.lastIndexOf('@') ? email.substring(0, domainEnd) : email;
        return new ContextWords(split(List.of(named, displayName)));
    }

    ContextWords and(Collection<String> more) {
        Set<String> all = new TreeSet<>(words);
        all.addAll(split(more));
        return new ContextWords(all);
    }

    /** The password without them, the longest first. */
    String strip(String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static Set<String> split(Collection<String> texts) {
        Set<String> words = new TreeSet<>();
        texts.stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }
}
