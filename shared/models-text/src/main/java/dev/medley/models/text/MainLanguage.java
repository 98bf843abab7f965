package dev.medley.models.text;

import dev.medley.models.LanguageDetector;
import dev.medley.models.LanguageShare;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a sentence is in the language of its text. In a text of one language every sentence is. */
final class MainLanguage implements Predicate<String> {

    private final LanguageDetector languages;
    private final String main;
    private final Set<String> all;

    MainLanguage(LanguageDetector languages, Grammar grammar, String text) {
        this.languages = languages;
        main = grammar.locale().getLanguage();
        all = languages.shares(text).stream().map(LanguageShare::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(String sentence) {
        if (all.size() < 2 || !all.contains(main)) {
            return true;
        }
        return languages.shares(sentence).stream()
                .map(LanguageShare::code)
                .noneMatch(code -> !code.equals(main) && all.contains(code));
    }
}
