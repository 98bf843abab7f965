package dev.medley.content.versions;

import dev.medley.content.versions.FieldChange.WordKind;
import dev.medley.content.versions.FieldChange.Words;
import dev.medley.content.versions.SequenceDiff.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a text became another, word by word. Put together, what is the same and what was added give the later text. */
final class WordDiff {

    /** A word, a run of space, or one of all other characters. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\s+|.", Pattern.DOTALL);

    private WordDiff() {}

    static List<Words> of(String before, String after) {
        List<Words> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        WordKind kind = WordKind.SAME;
        for (Step<String> step : SequenceDiff.of(tokens(before), tokens(after))) {
            WordKind next = !step.after() ? WordKind.REMOVED : !step.before() ? WordKind.ADDED : WordKind.SAME;
            if (next != kind && !text.isEmpty()) {
                words.add(new Words(kind, text.toString()));
                text.setLength(0);
            }
            kind = next;
            text.append(step.element());
        }
        if (!text.isEmpty()) {
            words.add(new Words(kind, text.toString()));
        }
        return words;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
