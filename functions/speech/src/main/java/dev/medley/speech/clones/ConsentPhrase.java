package dev.medley.speech.clones;

import dev.medley.speech.evaluation.AlignmentStep;
import dev.medley.speech.evaluation.AlignmentStep.Edit;
import dev.medley.speech.evaluation.ComparedWord;
import dev.medley.speech.evaluation.WordAlignment;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody reads aloud who agrees that their voice is cloned. Its last words are drawn, so that no recording from before
 * will do.
 */
public record ConsentPhrase(String text) {

    private static final String BEGIN = "I agree that a copy of my voice is made and used by me. Today I say ";

    /** Common, long and unlike each other. */
    private static final List<String> WORDS = List.of(
            "umbrella",
            "elephant",
            "november",
            "seventeen",
            "yellow",
            "mountain",
            "window",
            "kitchen",
            "garden",
            "water",
            "orange",
            "monday",
            "friday",
            "doctor",
            "summer",
            "winter",
            "coffee",
            "morning",
            "evening",
            "family",
            "music",
            "animal",
            "paper",
            "sugar",
            "picture",
            "holiday",
            "village",
            "bicycle",
            "hospital",
            "chocolate",
            "airplane",
            "newspaper");

    private static final int DRAWN = 4;

    /** Of four words one may be misheard. */
    private static final int LEAST_HEARD = 3;

    /** The share of the words that may be wrong, missing or too many. */
    private static final double MOST_ERRORS = 0.25;

    static ConsentPhrase draw(SecureRandom random) {
        List<String> left = new ArrayList<>(WORDS);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return new ConsentPhrase(BEGIN + String.join(", ", drawn) + ".");
    }

    /** Whether this is what was heard, but for a few words that were misheard. */
    boolean isIn(String heard) {
        List<ComparedWord> words = ComparedWord.of(text);
        List<AlignmentStep> steps = WordAlignment.of(words, ComparedWord.of(heard));
        long errors = steps.stream().filter(step -> step.edit() != Edit.HIT).count();
        List<ComparedWord> drawn = words.subList(words.size() - DRAWN, words.size());
        long said = steps.stream()
                .filter(step -> step.edit() == Edit.HIT && isOneOf(drawn, step))
                .count();
        return said >= LEAST_HEARD && errors <= MOST_ERRORS * words.size();
    }

    private static boolean isOneOf(List<ComparedWord> drawn, AlignmentStep step) {
        ComparedWord word = step.reference();
        return word != null && drawn.stream().anyMatch(one -> one.form().equals(word.form()));
    }
}
