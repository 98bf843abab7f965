package dev.medley.models.audio;

import dev.medley.models.HintedSpeech.Correction;
import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces words that the model was not sure of by hints that are spelled or sound nearly like them. A word that is common
 * and was heard well is never replaced.
 */
final class HintComparison {

    /** Below this a word of several tokens may be another one. */
    private static final double DOUBTFUL = 0.9;

    /** The same for words that are one token, which are rarely misheard names. */
    private static final double DOUBTFUL_COMMON = 0.6;

    private static final int LONGEST = 4;

    /** How far common words may be from a hint. */
    private static final double MOST_OF_COMMON = 0.25;

    /** What stands around a word, and the genitive. */
    private static final Pattern FRAME =
            Pattern.compile("^([^\\p{L}\\p{Nd}]*)(.*?)((?:['’]s)?[^\\p{L}\\p{Nd}]*)$", Pattern.DOTALL);

    private final List<SpokenHint> hints;
    private final List<Correction> corrections = new ArrayList<>();

    HintComparison(List<String> vocabulary) {
        hints = vocabulary.stream()
                .map(SpokenHint::of)
                .filter(SpokenHint::isLongEnough)
                .toList();
    }

    boolean isEmpty() {
        return hints.isEmpty();
    }

    /** What was replaced until now. */
    List<Correction> corrections() {
        return corrections;
    }

    /** Words from one on that are taken for a hint. */
    private record Match(int words, SpokenHint hint, double distance) {}

    /** The words of a stretch with hints in the place of those that were misheard. */
    List<Word> compare(List<WrittenWord> written) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < written.size(); ) {
            Match match = best(written, i);
            if (match == null) {
                words.add(written.get(i).word());
                i++;
            } else {
                words.add(replaced(written.subList(i, i + match.words()), match.hint()));
                i += match.words();
            }
        }
        return List.copyOf(words);
    }

    /** The nearest hint for words that begin with one; null if none is near, or a later beginning is nearer. */
    private @Nullable Match best(List<WrittenWord> written, int first) {
        Match best = at(written, first);
        for (int next = first + 1; best != null && next < first + best.words(); next++) {
            Match later = at(written, next);
            if (later != null && later.distance() < best.distance()) {
                return null;
            }
        }
        return best;
    }

    private @Nullable Match at(List<WrittenWord> written, int first) {
        Match best = null;
        StringBuilder letters = new StringBuilder();
        boolean isDoubtful = false;
        boolean isCommon = true;
        for (int count = 1; count <= LONGEST && first + count <= written.size(); count++) {
            WrittenWord word = written.get(first + count - 1);
            if (word.isCommon() && word.confidence() >= DOUBTFUL) {
                break;
            }
            isDoubtful |= word.confidence() < (word.isCommon() ? DOUBTFUL_COMMON : DOUBTFUL);
            isCommon &= word.isCommon();
            letters.append(SpokenHint.letters(core(word.word().text())));
            for (SpokenHint hint : hints) {
                double distance = isDoubtful ? hint.distance(letters.toString()) : 1;
                double most = best == null ? 1 : best.distance();
                if (distance < most && (!isCommon || distance <= MOST_OF_COMMON)) {
                    best = new Match(count, hint, distance);
                }
            }
        }
        return best;
    }

    private Word replaced(List<WrittenWord> heard, SpokenHint hint) {
        Word first = heard.getFirst().word();
        Word last = heard.getLast().word();
        String from =
                String.join(" ", heard.stream().map(each -> each.word().text()).toList());
        String to =
                frame(first.text()).group(1) + hint.text() + frame(last.text()).group(3);
        if (!to.equals(from)) {
            corrections.add(new Correction(core(from), hint.text(), first.startMs()));
        }
        return new Word(first.startMs(), last.endMs(), to);
    }

    private static String core(String text) {
        return frame(text).group(2);
    }

    private static Matcher frame(String text) {
        Matcher frame = FRAME.matcher(text);
        if (!frame.matches()) {
            throw new IllegalStateException("Every text has a frame");
        }
        return frame;
    }
}
