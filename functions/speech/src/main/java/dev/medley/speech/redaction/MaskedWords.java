package dev.medley.speech.redaction;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.redaction.MaskedSegment.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a segment as they are masked: those of one span become one, so that not even their number is told. */
final class MaskedWords {

    private static final int NONE = -1;

    private final List<MaskedSpan> spans;
    private final List<Word> words = new ArrayList<>();
    private final Map<Integer, Time> times = new HashMap<>();
    private int last = NONE;

    MaskedWords(List<MaskedSpan> spans) {
        this.spans = spans;
    }

    /** Which span covers the letters and digits of a segment, and what stands before each of them; -1 for none. */
    interface Cover {

        int of(int sign);

        int before(int sign);
    }

    /**
     * Adds a word.
     *
     * @param first the number of its first letter or digit in the segment
     * @return the number of the first one of the next word
     */
    int add(Word word, int first, Cover cover) {
        StringBuilder text = new StringBuilder();
        int next = first;
        boolean isContinued = false;
        for (char c : word.text().toCharArray()) {
            boolean isSign = Character.isLetterOrDigit(c);
            int span = isSign ? cover.of(next) : cover.before(next);
            if (span == NONE) {
                text.append(c);
            } else if (span == last) {
                isContinued |= text.isEmpty() && !words.isEmpty();
            } else {
                text.append(spans.get(span).kind().mask());
            }
            if (span != NONE) {
                note(span, word);
            }
            last = isSign || span != NONE ? span : last;
            next += isSign ? 1 : 0;
        }
        put(word, text.toString(), isContinued);
        return next;
    }

    private void note(int span, Word word) {
        times.merge(
                span,
                new Time(span, word.startMs(), word.endMs()),
                (before, now) -> new Time(span, before.startMs(), now.endMs()));
    }

    private void put(Word word, String text, boolean isContinued) {
        if (isContinued) {
            Word before = words.removeLast();
            words.add(new Word(before.startMs(), word.endMs(), before.text() + text));
        } else {
            words.add(new Word(word.startMs(), word.endMs(), text));
        }
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /** When a span was said; all of the segment, where no words tell. */
    Time time(int span, Segment segment) {
        return times.getOrDefault(span, new Time(span, segment.startMs(), segment.endMs()));
    }
}
