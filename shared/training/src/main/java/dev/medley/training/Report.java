package dev.medley.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scores as lines of text. */
final class Report {

    private Report() {}

    static void print(String name, Scores scores) {
        System.out.printf(
                Locale.ROOT,
                "  %-22s n %4d  UAR %.3f  accuracy %.3f  confidence %.3f  ECE %.3f%n",
                name,
                scores.judgements().size(),
                scores.averageRecall(),
                scores.accuracy(),
                scores.meanConfidence(),
                scores.calibrationError());
    }

    /** A row for each truth, a column for each answer. */
    static void printConfusion(Scores scores) {
        Map<String, Map<String, Long>> confusion = scores.confusion();
        List<String> answers = confusion.values().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        System.out.println("  " + line("", answers));
        confusion.forEach((truth, row) -> System.out.println("  "
                + line(
                        truth,
                        answers.stream()
                                .map(answer -> row.getOrDefault(answer, 0L).toString())
                                .toList())));
    }

    private static String line(String first, List<String> rest) {
        return "%-10s".formatted(first) + rest.stream().map("%10s"::formatted).collect(Collectors.joining());
    }
}
