package dev.medley.chat.answers;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions that are about what was asked before. */
final class FollowUp {

    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^(?:and|but|so|what about|how about|why(?: not)?|und|aber|warum)\\b|\\b(?:it|its|they|them|their|that|this|those|these|he|she|"
                    + "his|her|there|one|ones|er|sie|es|dort|davon|darin)\\b");

    private FollowUp() {}

    /** The question with the subject of the one before, where it points back to it. */
    static String standalone(String question, @Nullable String before) {
        Set<String> words = AnswerWords.of(question);
        boolean pointsBack = words.size() <= 1 || POINTS_BACK.matcher(question).find();
        return before == null || !pointsBack ? question : question + " " + subject(before);
    }

    private static String subject(String question) {
        return String.join(" ", AnswerWords.plain(question));
    }
}
