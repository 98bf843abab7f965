package dev.medley.speech.languages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that tell varieties of languages apart. */
final class DialectWords {

    private static final List<Line> LINES = read();

    private DialectWords() {}

    /** Words of some varieties, as one pattern. */
    record Line(List<String> tags, Pattern words) {

        String language() {
            return Locale.forLanguageTag(tags.getFirst()).getLanguage();
        }

        private static Line of(String text) {
            String[] halves = text.split("\t", 2);
            String words = Stream.of(halves[1].split(" ", -1))
                    .map(word -> word.replace("_", "\\s+"))
                    .collect(Collectors.joining("|"));
            // Chinese has no spaces between its words.
            String whole = halves[0].startsWith("zh")
                    ? "(?:" + words + ")"
                    : "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])";
            return new Line(
                    List.of(halves[0].split(",", -1)),
                    Pattern.compile(
                            whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        }
    }

    /** The lines of a language. */
    static List<Line> of(String language) {
        return LINES.stream().filter(line -> line.language().equals(language)).toList();
    }

    /** All varieties that are told apart. */
    static List<String> tags() {
        return LINES.stream()
                .flatMap(line -> line.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Line> read() {
        try (InputStream in = Objects.requireNonNull(DialectWords.class.getResourceAsStream("dialects.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
