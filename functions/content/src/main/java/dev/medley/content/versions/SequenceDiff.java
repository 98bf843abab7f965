package dev.medley.content.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The shortest way from one sequence to another, by the longest subsequence that both have. */
final class SequenceDiff {

    /** As many comparisons as are made quickly; what is larger counts as replaced. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** One element: in both, or in one. */
    record Step<T>(T element, boolean before, boolean after) {}

    private SequenceDiff() {}

    /** Whether the whole of both is compared, wherever they differ. */
    static boolean isQuick(List<?> before, List<?> after) {
        return (long) before.size() * after.size() <= MOST_COMPARISONS;
    }

    static <T> List<Step<T>> of(List<T> before, List<T> after) {
        int start = 0;
        while (start < before.size() && start < after.size() && Objects.equals(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && Objects.equals(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Step<T>> steps = new ArrayList<>();
        before.subList(0, start).forEach(element -> steps.add(new Step<>(element, true, true)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), steps);
        before.subList(before.size() - end, before.size())
                .forEach(element -> steps.add(new Step<>(element, true, true)));
        return steps;
    }

    private static <T> void middle(List<T> before, List<T> after, List<Step<T>> steps) {
        int rows = before.size();
        int columns = after.size();
        if (!isQuick(before, after)) {
            before.forEach(element -> steps.add(new Step<>(element, true, false)));
            after.forEach(element -> steps.add(new Step<>(element, false, true)));
            return;
        }
        int[][] longest = longest(before, after);
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && Objects.equals(before.get(i), after.get(j))) {
                steps.add(new Step<>(before.get(i++), true, true));
                j++;
            } else if (i < rows && (j == columns || longest[i + 1][j] >= longest[i][j + 1])) {
                steps.add(new Step<>(before.get(i++), true, false));
            } else {
                steps.add(new Step<>(after.get(j++), false, true));
            }
        }
    }

    /** How long the longest common subsequence is of what follows each pair of places. */
    private static <T> int[][] longest(List<T> before, List<T> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = Objects.equals(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
