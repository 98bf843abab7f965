package dev.medley.speech.evaluation;

import dev.medley.kernel.Refusal;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.speech.evaluation.AlignmentStep.Edit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far what was written is from what was said.
 *
 * @param steps the alignment, word by word
 * @param characters of the reference, as they are compared
 * @param wrongCharacters how many of them have to be edited
 */
public record TranscriptionEvaluation(List<AlignmentStep> steps, int characters, int wrongCharacters) {

    /** About twenty minutes of speech; an alignment takes a byte of memory for each pair of words. */
    public static final int MOST_WORDS = 3_000;

    /**
     * Compares a reference with the segments that it is a reference of.
     *
     * @throws Refusal {@code reference-empty}, {@code evaluation-too-long}
     */
    public static TranscriptionEvaluation of(String reference, List<Segment> segments) {
        List<ComparedWord> said = ComparedWord.of(reference);
        List<ComparedWord> written = ComparedWord.of(segments);
        if (said.isEmpty()) {
            throw Refusal.invalid("reference-empty", "/reference", "A reference has words.");
        }
        if (said.size() > MOST_WORDS || written.size() > MOST_WORDS) {
            throw Refusal.invalid(
                    "evaluation-too-long",
                    "/reference",
                    "At most " + MOST_WORDS + " words are compared at a time; name a part by startMs and endMs.");
        }
        String all = joined(said);
        return new TranscriptionEvaluation(
                WordAlignment.of(said, written),
                all.codePointCount(0, all.length()),
                WordAlignment.distance(all, joined(written)));
    }

    private static String joined(List<ComparedWord> words) {
        return words.stream().map(ComparedWord::form).collect(Collectors.joining(" "));
    }

    public int count(Edit edit) {
        return (int) steps.stream().filter(step -> step.edit() == edit).count();
    }

    public int referenceWords() {
        return steps.size() - count(Edit.INSERTION);
    }

    /** WER: edits by words of the reference; more than 1 where much was invented. */
    public double wordErrorRate() {
        return (double) (steps.size() - count(Edit.HIT)) / referenceWords();
    }

    /** CER: edits by characters of the reference. */
    public double characterErrorRate() {
        return (double) wrongCharacters / characters;
    }
}
