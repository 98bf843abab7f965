package dev.medley.transcripts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A text that prompts are tried on.
 *
 * @param facts the words of each are parted by {@code &}, alternatives by {@code |}; all must stand in one sentence
 */
public record PromptCase(UUID id, String name, String text, List<String> facts, Instant createdAt) {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N},.]+");

    public PromptCase {
        facts = List.copyOf(facts);
    }

    /** Whether each of a fact's alternatives has a word; what has none would stand in every sentence. */
    static boolean isFact(String text) {
        return Arrays.stream(text.split("[&|]", -1))
                .allMatch(words -> words.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** How many of the facts a summary tells. */
    public int told(String summary) {
        List<String> sentences =
                SENTENCES.splitAsStream(summary).map(PromptCase::plain).toList();
        return (int) facts.stream()
                .filter(fact -> sentences.stream().anyMatch(sentence -> tells(sentence, fact)))
                .count();
    }

    private static boolean tells(String sentence, String fact) {
        return Arrays.stream(fact.split("&", -1))
                .allMatch(words -> Arrays.stream(words.split("\\|", -1))
                        .anyMatch(alternative -> sentence.contains(plain(alternative))));
    }

    private static String plain(String text) {
        String words = ' ' + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + ' ';
        return words.replaceAll("[.,]+ ", " ").replaceAll(" +", " ");
    }
}
