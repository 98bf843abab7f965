package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.spoken.SpokenText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * How many facts a summary keeps, beside picking the first, the longest or any sentences of as many words. Prints the
 * table of the model card.
 */
class SummaryEvaluationTest {

    private static final int SHUFFLES = 50;

    private final ExtractiveDigester digester = new ExtractiveDigester(new OpenNlpLanguageDetector());

    /** What a way of summarising came to, summed over transcripts. */
    private record Score(double facts, double recalled, double redundancy, double share, int texts) {

        static Score of(MarkedTranscript transcript, List<Sentence> all, List<String> picked) {
            double words = all.stream().mapToInt(Sentence::wordCount).sum();
            double kept = picked.stream()
                    .mapToInt(sentence -> sentence.split(" ", -1).length)
                    .sum();
            return new Score(
                    transcript.facts().size(),
                    transcript.factsIn(picked),
                    redundancy(transcript.grammar(), picked),
                    kept / words,
                    1);
        }

        Score plus(Score o) {
            return new Score(
                    facts + o.facts,
                    recalled + o.recalled,
                    redundancy + o.redundancy,
                    share + o.share,
                    texts + o.texts);
        }

        double recall() {
            return recalled / facts;
        }

        /** The share of each sentence's words that another one says as well, on average. */
        private static double redundancy(Grammar grammar, List<String> picked) {
            var sentences = new TextReader(grammar).read(SpokenText.of(String.join(" ", picked)));
            return sentences.stream()
                    .mapToDouble(one -> sentences.stream()
                            .filter(other -> !other.equals(one))
                            .mapToDouble(other -> Selection.overlap(one, other))
                            .max()
                            .orElse(0))
                    .average()
                    .orElse(0);
        }
    }

    @Test
    void keepsMoreFactsThanTheLongestTheFirstOrAnySentences() throws IOException {
        var known = scores(transcript -> !transcript.isBlind());
        var blind = scores(MarkedTranscript::isBlind);

        print("transcripts used for choosing the weights", known);
        print("blind transcripts", blind);
        for (String other : List.of("longest", "lead", "random")) {
            assertThat(recall(known, "digester")).isGreaterThan(1.3 * recall(known, other));
            assertThat(recall(blind, "digester")).isGreaterThan(recall(blind, other));
        }
    }

    private static double recall(Map<String, Score> scores, String way) {
        return Objects.requireNonNull(scores.get(way)).recall();
    }

    private Map<String, Score> scores(Predicate<MarkedTranscript> chosen) throws IOException {
        var scores = new LinkedHashMap<String, Score>();
        for (var transcript : MarkedTranscript.all().stream().filter(chosen).toList()) {
            var all = new TextReader(transcript.grammar()).read(SpokenText.of(transcript.text()));
            Function<List<String>, Score> score = picked -> Score.of(transcript, all, picked);
            scores.merge("digester", score.apply(digested(transcript)), Score::plus);
            scores.merge("lead", score.apply(filled(all)), Score::plus);
            scores.merge("longest", score.apply(filled(longestFirst(all))), Score::plus);
            for (int seed = 0; seed < SHUFFLES; seed++) {
                scores.merge("random", score.apply(filled(shuffled(all, seed))), Score::plus);
            }
        }
        return scores;
    }

    private List<String> digested(MarkedTranscript transcript) {
        Digest digest =
                digester.digest(new DigestRequest(transcript.text(), "und", EnumSet.of(Output.SUMMARY), "", Network.X));
        return List.of(Objects.requireNonNull(digest.summary()).split("(?<=[.!?…]) ", -1));
    }

    /** As many sentences as fit into the words that a summary has. */
    private static List<String> filled(List<Sentence> order) {
        int words = order.stream().mapToInt(Sentence::wordCount).sum();
        int left = Math.clamp(words / 10, Summary.MIN_WORDS, Summary.MAX_WORDS);
        var picked = new ArrayList<String>();
        for (Sentence sentence : order) {
            if (sentence.wordCount() <= left) {
                left -= sentence.wordCount();
                picked.add((sentence.speaker() + " " + sentence.text()).strip());
            }
        }
        return picked;
    }

    private static List<Sentence> longestFirst(List<Sentence> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Sentence::wordCount).reversed())
                .toList();
    }

    private static List<Sentence> shuffled(List<Sentence> all, int seed) {
        var order = new ArrayList<>(all);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static void print(String title, Map<String, Score> scores) {
        System.out.printf("%s%n%-9s %11s %10s %11s%n", title, "", "fact recall", "redundancy", "compression");
        scores.forEach((way, score) -> System.out.printf(
                "%-9s %11.3f %10.3f %11.3f%n",
                way, score.recall(), score.redundancy() / score.texts(), score.share() / score.texts()));
    }
}
