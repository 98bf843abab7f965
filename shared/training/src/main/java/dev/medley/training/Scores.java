package dev.medley.training;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How good judgements are. No answer is a wrong answer. */
record Scores(List<Judgement> judgements) {
    private static final int BINS = 15;

    double accuracy() {
        return judgements.stream().mapToInt(Scores::right).average().orElse(0);
    }

    /** The unweighted average recall: the mean, over the labels, of the share that was recognised. */
    double averageRecall() {
        return judgements.stream()
                .collect(groupingBy(Judgement::truth, averagingDouble(Scores::right)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    double meanConfidence() {
        return judgements.stream()
                .filter(Judgement::isAnswered)
                .mapToDouble(Judgement::confidence)
                .average()
                .orElse(0);
    }

    /**
     * The expected calibration error: answers are put into {@value #BINS} bins of equal width by their confidence; it is
     * the mean distance, over all answers, between the confidence of a bin and its accuracy (Guo et al. 2017).
     */
    double calibrationError() {
        List<Judgement> answered =
                judgements.stream().filter(Judgement::isAnswered).toList();
        return answered.stream()
                .collect(groupingBy(judgement -> Math.min(BINS - 1, (int) (judgement.confidence() * BINS))))
                .values()
                .stream()
                .mapToDouble(bin -> bin.size() * gap(new Scores(bin)) / answered.size())
                .sum();
    }

    /** For each truth, how often each answer was given. */
    Map<String, Map<String, Long>> confusion() {
        return judgements.stream()
                .collect(groupingBy(
                        Judgement::truth, TreeMap::new, groupingBy(Judgement::answer, TreeMap::new, counting())));
    }

    private static double gap(Scores bin) {
        return Math.abs(bin.meanConfidence() - bin.accuracy());
    }

    private static int right(Judgement judgement) {
        return judgement.isRight() ? 1 : 0;
    }
}
