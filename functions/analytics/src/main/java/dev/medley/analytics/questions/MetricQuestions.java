package dev.medley.analytics.questions;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers questions with metrics: asks for the terms of each set of data and filter at once, and joins them by dimensions. */
@Singleton
class MetricQuestions {

    /** What one question for terms may answer; all of it is needed. */
    private static final int MOST_ROWS = 20_000;

    private final QuestionRepository repository;

    MetricQuestions(QuestionRepository repository) {
        this.repository = repository;
    }

    /** Measures that one statement asks for. */
    private record Part(Dataset dataset, Map<Dimension, List<String>> filters) {}

    /** The numbers of one part by dimensions. */
    private record Numbers(Map<List<@Nullable String>, Map<Measure, Long>> byKeys) {

        long of(List<@Nullable String> keys, Measure measure) {
            return byKeys.getOrDefault(keys, Map.of()).getOrDefault(measure, 0L);
        }
    }

    List<AnswerRow> ask(Question question) {
        Map<Part, Set<Measure>> wanted = new LinkedHashMap<>();
        question.measures()
                .forEach(measure -> wanted.computeIfAbsent(
                                new Part(measure.dataset(), question.filters()), _ -> new LinkedHashSet<>())
                        .add(measure));
        question.metrics()
                .forEach(metric -> metric.terms()
                        .forEach(term -> wanted.computeIfAbsent(part(term, question), _ -> new LinkedHashSet<>())
                                .add(term.measure())));
        Map<Part, Numbers> answers = new HashMap<>();
        Set<List<@Nullable String>> keys = new LinkedHashSet<>();
        wanted.forEach((part, measures) -> {
            Numbers numbers = ask(question, part, measures);
            answers.put(part, numbers);
            keys.addAll(numbers.byKeys().keySet());
        });
        return keys.stream()
                .map(key -> row(question, key, part -> Objects.requireNonNull(answers.get(part))))
                .sorted(order(question))
                .limit(question.limit())
                .toList();
    }

    private static Part part(MetricTerm term, Question question) {
        return new Part(term.measure().dataset(), term.filters(question.filters()));
    }

    private Numbers ask(Question question, Part part, Collection<Measure> measures) {
        List<Measure> columns = List.copyOf(measures);
        List<AnswerRow> rows = repository.ask(new Question(
                columns,
                List.of(),
                question.dimensions(),
                part.filters(),
                question.cohortId(),
                question.frame(),
                MOST_ROWS));
        if (rows.size() == MOST_ROWS) {
            throw Refusal.invalid(
                    "question-invalid", "/dimensions", "A metric has too many values of these; filter them.");
        }
        Map<List<@Nullable String>, Map<Measure, Long>> byKeys = new LinkedHashMap<>();
        rows.forEach(row -> {
            Map<Measure, Long> numbers = new EnumMap<>(Measure.class);
            for (int i = 0; i < columns.size(); i++) {
                numbers.put(columns.get(i), row.values().get(i));
            }
            byKeys.put(row.keys(), numbers);
        });
        return new Numbers(byKeys);
    }

    private static AnswerRow row(Question question, List<@Nullable String> keys, Function<Part, Numbers> numbers) {
        List<Long> values = new ArrayList<>();
        question.measures()
                .forEach(measure -> values.add(numbers.apply(new Part(measure.dataset(), question.filters()))
                        .of(keys, measure)));
        List<@Nullable Long> metrics = new ArrayList<>();
        question.metrics()
                .forEach(metric -> metrics.add(
                        metric.value(term -> numbers.apply(part(term, question)).of(keys, term.measure()))));
        return new AnswerRow(keys, values, Collections.unmodifiableList(metrics));
    }

    /** As the database orders rows: by dimensions where one is a time, or else those with most of the first number. */
    private static Comparator<AnswerRow> order(Question question) {
        Comparator<AnswerRow> byKeys = (_, _) -> 0;
        for (int i = 0; i < question.dimensions().size(); i++) {
            int key = i;
            byKeys = byKeys.thenComparing(
                    row -> row.keys().get(key), Comparator.nullsLast(Comparator.<String>naturalOrder()));
        }
        boolean overTime = question.dimensions().stream()
                .anyMatch(dimension -> dimension.interval().isPresent());
        Comparator<AnswerRow> byNumber =
                Comparator.comparing(row -> row.number(0), Comparator.nullsLast(Comparator.<Long>reverseOrder()));
        return overTime ? byKeys : byNumber.thenComparing(byKeys);
    }
}
