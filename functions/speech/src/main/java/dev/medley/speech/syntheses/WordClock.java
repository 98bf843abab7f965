package dev.medley.speech.syntheses;

import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.evaluation.AlignmentStep;
import dev.medley.speech.evaluation.ComparedWord;
import dev.medley.speech.evaluation.WordAlignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells when words were spoken by listening to them: the text is laid beside what a recogniser hears. Words that it hears as
 * others, or not at all, share the time between those around them by their length.
 */
final class WordClock {

    private WordClock() {}

    static List<Word> of(String text, @Nullable RecognizedSpeech heard, long durationMs) {
        List<ComparedWord> written = heard == null ? List.of() : ComparedWord.of(heard.segments());
        List<@Nullable Word> times = new ArrayList<>();
        for (AlignmentStep step : WordAlignment.of(ComparedWord.of(text), written)) {
            if (step.reference() != null) {
                times.add(time(step));
            }
        }
        return filled(ComparedWord.of(text), times, durationMs);
    }

    private static @Nullable Word time(AlignmentStep step) {
        ComparedWord said = step.reference();
        ComparedWord heard = step.hypothesis();
        if (said == null || heard == null || heard.startMs() == null || heard.endMs() == null) {
            return null;
        }
        return new Word(heard.startMs(), heard.endMs(), said.text());
    }

    private static List<Word> filled(List<ComparedWord> words, List<@Nullable Word> times, long durationMs) {
        List<Word> filled = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Word known = times.get(i);
            if (known != null) {
                filled.add(known);
                i++;
                continue;
            }
            int end = i;
            while (end < words.size() && times.get(end) == null) {
                end++;
            }
            long from = filled.isEmpty() ? 0 : filled.getLast().endMs();
            Word next = end < words.size() ? times.get(end) : null;
            share(filled, words.subList(i, end), from, Math.max(from, next == null ? durationMs : next.startMs()));
            i = end;
        }
        return filled;
    }

    private static void share(List<Word> filled, List<ComparedWord> words, long from, long to) {
        double letters = words.stream().mapToInt(word -> word.text().length()).sum();
        double at = from;
        for (ComparedWord word : words) {
            double length = (to - from) * word.text().length() / letters;
            filled.add(new Word(Math.round(at), Math.round(at + length), word.text()));
            at += length;
        }
    }
}
