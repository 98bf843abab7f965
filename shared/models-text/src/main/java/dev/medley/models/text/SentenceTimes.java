package dev.medley.models.text;

import dev.medley.models.spoken.Passage;
import dev.medley.models.spoken.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the sentences of a turn were said. They are asked for in their order; cleaning takes words out of them and adds
 * none, so each word is the next one like it.
 */
final class SentenceTimes {

    /** What cleaning took out is not longer than this. */
    private static final int MAX_SKIPPED = 200;

    private record SpokenWord(String word, Passage passage) {}

    private final String speaker;
    private final List<SpokenWord> words = new ArrayList<>();
    private int next;

    SentenceTimes(Turn turn) {
        speaker = turn.speaker();
        for (Passage passage : turn.passages()) {
            if (passage.startMs() != null) {
                passage.words().forEach(word -> words.add(new SpokenWord(word, passage)));
            }
        }
    }

    /** The place of a sentence, with times where the turn has them. */
    Sentence.Place place(int index, String sentence) {
        Passage first = null;
        Passage last = null;
        for (String word : words.isEmpty() ? List.<String>of() : new Passage(null, null, sentence).words()) {
            Passage found = find(word);
            first = first == null ? found : first;
            last = found == null ? last : found;
        }
        return new Sentence.Place(
                index, speaker, first == null ? null : first.startMs(), last == null ? null : last.endMs());
    }

    private @Nullable Passage find(String word) {
        int end = Math.min(words.size(), next + MAX_SKIPPED);
        for (int i = next; i < end; i++) {
            if (words.get(i).word.equals(word)) {
                next = i + 1;
                return words.get(i).passage;
            }
        }
        return null;
    }
}
