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

    /** With the space after it; a line break ends one too. */
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]*(?:[.!?]+|\\n|$)\\s*", Pattern.DOTALL);

    private WordDiff() {}

    static List<Words> of(String before, String after) {
        List<Words> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        WordKind kind = WordKind.SAME;
        for (Step<String> step : steps(before, after)) {
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

    private static List<Step<String>> steps(String before, String after) {
        List<String> words = tokens(TOKEN, before);
        List<String> later = tokens(TOKEN, after);
        return SequenceDiff.isQuick(words, later) ? SequenceDiff.of(words, later) : bySentences(before, after);
    }

    /** Long texts are compared sentence by sentence, and only what differs word by word. */
    private static List<Step<String>> bySentences(String before, String after) {
        List<Step<String>> steps = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Step<String> sentence : SequenceDiff.of(tokens(SENTENCE, before), tokens(SENTENCE, after))) {
            if (sentence.before() && sentence.after()) {
                addWords(removed, added, steps);
                steps.add(sentence);
            } else {
                (sentence.before() ? removed : added).append(sentence.element());
            }
        }
        addWords(removed, added, steps);
        return steps;
    }

    private static void addWords(StringBuilder removed, StringBuilder added, List<Step<String>> steps) {
        steps.addAll(SequenceDiff.of(tokens(TOKEN, removed), tokens(TOKEN, added)));
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<String> tokens(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
