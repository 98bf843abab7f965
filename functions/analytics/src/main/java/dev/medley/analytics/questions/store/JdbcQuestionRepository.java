package dev.medley.analytics.questions.store;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dataset;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.QuestionRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Puts statements together of what measures and dimensions have; all that requests say is bound. */
@Singleton
class JdbcQuestionRepository implements QuestionRepository {

    private final Sql sql;

    JdbcQuestionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<AnswerRow> ask(Question question) {
        Dataset dataset = question.dataset();
        Query query = sql.query("select " + columns(question) + " from " + dataset.table() + " where " + dataset.time()
                        + " >= :start and " + dataset.time() + " < :end")
                .with("start", question.frame().start())
                .with("end", question.frame().end());
        if (dataset.isMoney()) {
            query.append("and currency = :currency")
                    .with("currency", question.frame().currency().getCurrencyCode());
        }
        if (question.cohortId() != null) {
            query.append("and " + dataset.person().orElseThrow()
                            + " in (select person_id from analytics.cohort_member where cohort_id = :cohortId)")
                    .with("cohortId", question.cohortId());
        }
        int filters = 0;
        for (Map.Entry<Dimension, List<String>> filter : question.filters().entrySet()) {
            String name = "filter" + filters++;
            query.append("and " + filter.getKey().column(dataset).orElseThrow() + " = any(:" + name + ")")
                    .with(name, filter.getValue().toArray(String[]::new));
        }
        return finished(query, question).list(row -> read(row, question));
    }

    private static String columns(Question question) {
        StringJoiner columns = new StringJoiner(", ");
        for (int i = 0; i < question.dimensions().size(); i++) {
            columns.add(column(question.dimensions().get(i), question.dataset()) + " as key" + i);
        }
        for (int i = 0; i < question.measures().size(); i++) {
            columns.add("(" + question.measures().get(i).sql() + ")::bigint as value" + i);
        }
        return columns.toString();
    }

    private static String column(Dimension dimension, Dataset dataset) {
        Optional<Interval> interval = dimension.interval();
        return interval.isPresent()
                ? interval.get().sql("(" + dataset.time() + " at time zone :zone)::date") + "::text"
                : dimension.column(dataset).orElseThrow();
    }

    private static Query finished(Query query, Question question) {
        List<Interval> times = question.dimensions().stream()
                .flatMap(dimension -> dimension.interval().stream())
                .toList();
        if (!times.isEmpty()) {
            query.with("zone", question.frame().zone().getId());
        }
        if (times.contains(Interval.WEEK)) {
            query.with("weekStart", question.frame().weekStart().getValue());
        }
        if (question.dimensions().isEmpty()) {
            return query;
        }
        StringJoiner keys = new StringJoiner(", ");
        for (int i = 0; i < question.dimensions().size(); i++) {
            keys.add("key" + i);
        }
        String order = times.isEmpty() ? "value0 desc, " + keys : keys.toString();
        return query.append("group by " + keys + " order by " + order + " limit :limit")
                .with("limit", question.limit());
    }

    private static AnswerRow read(Row row, Question question) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < question.dimensions().size(); i++) {
            keys.add(row.textOrNull("key" + i));
        }
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < question.measures().size(); i++) {
            values.add(row.bigint("value" + i));
        }
        return new AnswerRow(keys, values);
    }
}
