package dev.medley.textfilter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists that come with the filter: the surest words of cuss, for German those of naughty-words, and common swear words,
 * which weigh less. Words that mean something harmless as often are left out ({@code words/ambiguous.txt}).
 */
final class BundledWords {

    /** {@code name: 2,} of cuss, where 2 says that a word is hardly used otherwise. */
    private static final Pattern CUSS = Pattern.compile("(?m)^\\s+(?:'([^']+)'|(\\p{L}+)): 2,?$");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    /** Languages whose lists are our own: words that weigh as common behind a tilde, what only looks like one behind an exclamation mark. */
    private static final Set<String> OWN = Set.of("ja", "ko", "zh");

    private static final double COMMON = 0.5;
    private static final double SURE = 0.8;

    private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

    private BundledWords() {}

    static void addTo(WordList list, List<String> languages) {
        languages.stream().filter(OWN::contains).forEach(language -> addOwn(list, language));
        languages.stream()
                .filter(language -> !OWN.contains(language))
                .forEach(language -> LISTS.computeIfAbsent(language, BundledWords::read)
                        .forEach(word -> list.add(
                                word, new WordList.Entry(FilterCategory.ABUSIVE_WORD, SURE, "words:" + language))));
    }

    private static void addOwn(WordList list, String language) {
        String rule = "words:" + language;
        for (String line : lines(language + ".txt")) {
            switch (line.charAt(0)) {
                case '!' -> list.allowWithin(line.substring(1));
                case '~' -> list.add(line.substring(1), new WordList.Entry(FilterCategory.PROFANITY, COMMON, rule));
                default -> list.add(line, new WordList.Entry(FilterCategory.ABUSIVE_WORD, SURE, rule));
            }
        }
    }

    static void addCommon(WordList list) {
        lines("common.txt")
                .forEach(word -> list.add(word, new WordList.Entry(FilterCategory.PROFANITY, COMMON, "words:common")));
    }

    private static Set<String> read(String language) {
        Set<String> left = Set.copyOf(lines("ambiguous.txt"));
        Set<String> common = Set.copyOf(lines("common.txt"));
        Pattern pattern = language.equals("de") ? TEXT : CUSS;
        String text = text(language + (language.equals("de") ? ".json" : ".js"));
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(word -> !left.contains(word) && !common.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = BundledWords.class.getResourceAsStream("words/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
