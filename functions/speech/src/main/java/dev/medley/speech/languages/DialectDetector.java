package dev.medley.speech.languages;

import dev.medley.speech.languages.DialectWords.Line;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells varieties of a language apart by their words and spellings. Says nothing where a text has too few of them, or those
 * of several.
 */
@Singleton
public class DialectDetector {

    /** One word may be a quotation or a slip. */
    private static final int LEAST_WORDS = 2;

    private static final double LEAST_SHARE = 0.75;
    private static final int MOST_EVIDENCE = 20;

    /** All varieties that are told apart, as BCP 47 tags. */
    public List<String> tags() {
        return DialectWords.tags();
    }

    /** The variety of a language (a BCP 47 subtag) that a text is written in, among the allowed, empty for all. */
    public Optional<Dialect> detect(String language, String text, Set<String> allowed) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Line line : DialectWords.of(language)) {
            Set<String> words = line.words()
                    .matcher(text)
                    .results()
                    .map(match -> match.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                    .collect(Collectors.toCollection(TreeSet::new));
            line.tags().stream()
                    .filter(tag -> mayBe(tag, allowed))
                    .forEach(tag ->
                            found.computeIfAbsent(tag, _ -> new TreeSet<>()).addAll(words));
        }
        return best(found);
    }

    /** A region that the caller names shuts out the others; a bare language allows all of its own. */
    private static boolean mayBe(String tag, Set<String> allowed) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return allowed.isEmpty() || allowed.contains(tag) || allowed.contains(language);
    }

    private static Optional<Dialect> best(Map<String, Set<String>> found) {
        return found.entrySet().stream()
                .max(Entry.<String, Set<String>>comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
                .flatMap(best -> {
                    int others = found.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(best.getKey()))
                            .mapToInt(entry -> against(best.getValue(), entry.getValue()))
                            .max()
                            .orElse(0);
                    boolean isTied = found.entrySet().stream()
                            .anyMatch(entry -> !entry.getKey().equals(best.getKey())
                                    && entry.getValue().equals(best.getValue()));
                    int words = best.getValue().size();
                    double share = (double) words / (words + others + 1);
                    boolean isClear = (double) words / Math.max(1, words + others) >= LEAST_SHARE;
                    return words < LEAST_WORDS || isTied || !isClear
                            ? Optional.empty()
                            : Optional.of(new Dialect(
                                    best.getKey(),
                                    Math.round(100 * share) / 100.0,
                                    best.getValue().stream()
                                            .limit(MOST_EVIDENCE)
                                            .toList()));
                });
    }

    /** How many words speak for another variety and not for this one. */
    private static int against(Set<String> own, Set<String> others) {
        return (int) others.stream().filter(word -> !own.contains(word)).count();
    }
}
