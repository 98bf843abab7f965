package dev.medley.chat.answers;

import dev.medley.chat.passages.FoundPassage;
import dev.medley.models.Embedder;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Whether passages say what a sentence says: by its words, else by its meaning. */
@Singleton
class Groundedness {

    /** So much of a sentence's words must stand in what it cites ... */
    private static final double WORDS = 0.6;

    /** ... or a sentence there must be so near. */
    private static final double MEANING = 0.8;

    private final Embedder embedder;

    Groundedness(Embedder embedder) {
        this.embedder = embedder;
    }

    boolean isSupported(String sentence, List<FoundPassage> cited) {
        if (cited.isEmpty()) {
            return false;
        }
        Set<String> said = AnswerWords.of(sentence);
        Set<String> there = AnswerWords.of(
                String.join("\n", cited.stream().map(Groundedness::whole).toList()));
        if (!numbersAreThere(said, there)) {
            return false;
        }
        if (share(said, there) >= WORDS) {
            return true;
        }
        float[] meaning = embedder.query(sentence);
        return embedder
                .passages(cited.stream()
                        .flatMap(passage -> AnswerSentence.of(passage).stream())
                        .map(AnswerSentence::text)
                        .toList())
                .stream()
                .anyMatch(vector -> product(meaning, vector) >= MEANING);
    }

    /** A number that stands nowhere is made up, however near the rest is. */
    private static boolean numbersAreThere(Set<String> said, Set<String> there) {
        return said.stream().filter(word -> Character.isDigit(word.charAt(0))).allMatch(there::contains);
    }

    /** The sentence of a passage that says most of what others say of it. */
    static String quote(FoundPassage passage, Collection<String> said) {
        Set<String> words = AnswerWords.of(String.join(" ", said));
        return AnswerSentence.of(passage).stream()
                .map(AnswerSentence::text)
                .max(Comparator.comparingDouble(text -> share(words, AnswerWords.of(text))))
                .orElse(passage.text());
    }

    private static String whole(FoundPassage passage) {
        return passage.title() + " " + String.join(" ", passage.headings()) + " " + passage.text();
    }

    private static double share(Set<String> said, Set<String> there) {
        return said.isEmpty()
                ? 0
                : (double) said.stream().filter(there::contains).count() / said.size();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
