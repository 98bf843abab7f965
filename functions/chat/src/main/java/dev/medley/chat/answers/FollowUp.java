package dev.medley.chat.answers;

import dev.medley.chat.passages.QuestionCodes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions that are about what was asked before. */
final class FollowUp {

    /**
     * Words that stand for what was spoken of. "Is there", "it is allowed to", "this house", "rules that apply" and the like do not.
     */
    private static final Pattern POINTS_BACK = Pattern.compile("(?i)^(?:and|but|so|what about|how about|und|aber)\\b"
            + "|^(?:why|warum)(?: not| nicht)?\\W*$"
            + "|\\b(?:its|they|them|their|he|she|his|her|er|sie|es|dort|davon|darin|damit)\\b"
            + "|\\bit\\b(?! \\w+ (?:to|that|if|when)\\b)"
            + "|\\b(?:this|these|those)\\b(?=\\W*$| (?:apply|applies|are|at|be|by|can|cost|costs|could|did|do|does|for|has|have|in"
            + "|include|includes|is|last|may|mean|must|on|should|take|takes|then|to|too|was|were|will|work|would)\\b)"
            + "|(?:^|\\b(?:about|after|and|are|before|by|can|could|did|do|does|for|from|if|in|is|like|mean|of|on|should|than|to|was"
            + "|were|will|with|would) )that\\b"
            + "|(?<!\\b(?:is|are|was|were|be|been|will|can|must|should) )\\bthere\\b"
            + "(?! (?:a|an|any|are|be|is|no|some|was|were|will)\\b)"
            + "|\\b(?:which|that|this|the|another|other|new|old|last|first|next) ones?\\b(?! of\\b)");

    private FollowUp() {}

    /**
     * What a question may mean.
     *
     * @param question to be searched and answered
     * @param kind what it asks for
     * @param own the words of it that what was asked before does not bring
     * @param codes what it names by numbers, which an answer must name
     */
    record Reading(String question, AnswerKind kind, Set<String> own, Set<String> codes) {

        Reading {
            own = Set.copyOf(own);
            codes = Set.copyOf(codes);
        }

        static Reading of(String question) {
            return new Reading(question, AnswerKind.of(question), Set.of(), QuestionCodes.of(question));
        }
    }

    /** What it may mean, the likeliest first: with the subject of the question before, where it points back to it, and alone. */
    static List<Reading> readings(String question, @Nullable String before) {
        Set<String> words = AnswerWords.of(question);
        Reading alone = Reading.of(question);
        if (before == null) {
            return List.of(alone);
        }
        Reading joined = new Reading(
                question + " " + String.join(" ", AnswerWords.plain(before)), alone.kind(), words, alone.codes());
        if (POINTS_BACK.matcher(question).find() || words.isEmpty()) {
            return List.of(joined, alone);
        }
        return words.size() == 1 ? List.of(alone, joined) : List.of(alone);
    }
}
