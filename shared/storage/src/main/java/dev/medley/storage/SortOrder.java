package dev.medley.storage;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The order of one query, and its conditions for the rows behind a position. */
record SortOrder<T>(List<Term<T>> terms) {

    record Term<T>(String column, boolean descending, Function<T, ?> value) {}

    /** The parameter that holds a term's value of the position. */
    static String parameter(int term) {
        return "after" + term;
    }

    String orderBy() {
        return "order by "
                + terms.stream()
                        .map(term -> term.column() + (term.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
    }

    List<String> position(T item) {
        return terms.stream()
                .map(term -> Column.Untyped.of(
                                Objects.requireNonNull(term.value().apply(item), term.column()))
                        .text())
                .toList();
    }

    String after() {
        return after(0);
    }

    /** Terms that go one way are compared as one row, which is what an index can begin at. */
    private String after(int from) {
        boolean descending = terms.get(from).descending();
        int to = from;
        while (to < terms.size() && terms.get(to).descending() == descending) {
            to++;
        }
        String columns = row(from, to, i -> terms.get(i).column());
        String position = row(from, to, i -> ":" + parameter(i));
        String beyond = columns + (descending ? " < " : " > ") + position;
        if (to == terms.size()) {
            return beyond;
        }
        String reached = columns + (descending ? " <= " : " >= ") + position;
        return reached + " and (" + beyond + " or " + after(to) + ")";
    }

    private static String row(int from, int to, IntFunction<String> part) {
        return IntStream.range(from, to).mapToObj(part).collect(Collectors.joining(", ", "(", ")"));
    }
}
