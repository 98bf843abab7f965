package dev.medley.models.audio;

import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A word, and how sure the model was of it.
 *
 * @param confidence the probability of its least likely token, 0 to 1
 * @param isCommon whether it is one token, which the model has for words that it met often
 */
record WrittenWord(Word word, double confidence, boolean isCommon) {

    /** Takes the words of a stretch, which are those of its tokens that have a text. */
    static List<WrittenWord> of(List<Word> words, Decoded decoded, Vocabulary vocabulary) {
        int[] firstTokens = WordTimes.firstTokens(decoded.tokens(), vocabulary);
        List<WrittenWord> written = new ArrayList<>();
        for (int i = 0; i < firstTokens.length && written.size() < words.size(); i++) {
            int from = firstTokens[i];
            int to = i + 1 < firstTokens.length
                    ? firstTokens[i + 1]
                    : decoded.tokens().size();
            if (!vocabulary.decode(decoded.tokens().subList(from, to)).isEmpty()) {
                written.add(new WrittenWord(
                        words.get(written.size()),
                        IntStream.range(from, to)
                                .mapToDouble(decoded.probabilities()::get)
                                .min()
                                .orElse(0),
                        letterTokens(decoded.tokens().subList(from, to), vocabulary) == 1));
            }
        }
        return written;
    }

    private static long letterTokens(List<Integer> tokens, Vocabulary vocabulary) {
        return tokens.stream()
                .filter(token -> vocabulary.decode(List.of(token)).codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
