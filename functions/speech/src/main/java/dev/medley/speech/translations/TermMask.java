package dev.medley.speech.translations;

import dev.medley.models.speech.TextTranslator.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides words from a translator that must become something certain, or stay: it sees a sign in their place, and the sign is
 * what comes back. A sign that does not come back is seen in the quality.
 */
final class TermMask {

    private static final Pattern SIGN = Pattern.compile("\\bZQ\\s?(\\d{1,3})\\s?QZ\\b", Pattern.CASE_INSENSITIVE);

    /** A word to be hidden, and what it becomes. */
    private record Rule(Pattern word, String becomes) {}

    private final List<Rule> rules;

    TermMask(List<Term> glossary, List<String> kept) {
        rules = Stream.concat(glossary.stream(), kept.stream().map(word -> new Term(word, word)))
                .sorted((a, b) ->
                        Integer.compare(b.source().length(), a.source().length()))
                .map(term -> new Rule(word(term.source()), term.target()))
                .toList();
    }

    static Pattern word(String text) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A text with signs, and what each stands for. */
    record Masked(String text, List<String> becomes) {

        String unmask(String translated) {
            return SIGN.matcher(translated).replaceAll(sign -> {
                int number = Integer.parseInt(sign.group(1));
                return Matcher.quoteReplacement(number < becomes.size() ? becomes.get(number) : sign.group());
            });
        }
    }

    Masked mask(String text) {
        List<String> becomes = new ArrayList<>();
        String masked = text;
        for (Rule rule : rules) {
            masked = rule.word.matcher(masked).replaceAll(_ -> {
                becomes.add(rule.becomes);
                return "ZQ" + (becomes.size() - 1) + "QZ";
            });
        }
        return new Masked(masked, becomes);
    }
}
