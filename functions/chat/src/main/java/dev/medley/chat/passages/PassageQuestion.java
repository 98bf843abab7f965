package dev.medley.chat.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Of its words, those without marks are wished for; what is in quotation marks must be in a passage, and what has
 * a minus in front must not.
 *
 * @param words all that is wished for
 * @param conditions what must or must not be there, as web searches write it; null for nothing
 */
record PassageQuestion(String words, @Nullable String conditions) {

    private static final Pattern CONDITION = Pattern.compile("(?<!\\S)-?\"[^\"]+\"|(?<!\\S)-(?=\\p{L}|\\p{N})\\S+");

    static PassageQuestion of(String text) {
        List<String> conditions = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher matcher = CONDITION.matcher(text);
        while (matcher.find()) {
            String condition = matcher.group();
            String paired = UnspacedText.paired(condition);
            conditions.add(
                    paired.equals(condition) || condition.endsWith("\"")
                            ? paired
                            : "-\"" + paired.substring(1).strip() + "\"");
            matcher.appendReplacement(
                    words, Matcher.quoteReplacement(condition.startsWith("-") ? " " : condition.replace('"', ' ')));
        }
        matcher.appendTail(words);
        return new PassageQuestion(
                words.toString().replaceAll("\\s+", " ").strip(),
                conditions.isEmpty() ? null : String.join(" ", conditions));
    }
}
