package dev.medley.analytics.questions.store;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dataset;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.QuestionRepository;
import dev.medley.storage.Query;
import dev.medley.storage.ReaderSql;
import dev.medley.storage.Row;
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

    private final ReaderSql sql;

    JdbcQuestionRepository(ReaderSql sql) {
        this.sql = sql;
    }

    @Override
    public List<AnswerRow> ask(Question question) {
        Dataset dataset = question.dataset();
        boolean byPerson = question.measures().stream().anyMatch(Measure::isOfPeople);
        Query query = sql.query((byPerson ? people(question) : "select " + columns(question)) + " from "
                        + dataset.table() + " where " + dataset.time() + " >= :start and " + dataset.time() + " < :end")
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
        if (byPerson) {
            query.append("group by " + keys(question).add("person_id") + ") people");
        }
        return finished(query, question).list(row -> read(row, question));
    }

    /** The beginning of a statement that sums up person by person first. */
    private static String people(Question question) {
        StringJoiner all = new StringJoiner(", ");
        StringJoiner person = new StringJoiner(", ").add("person_id");
        for (int i = 0; i < question.dimensions().size(); i++) {
            all.add("key" + i);
            person.add(column(question.dimensions().get(i), question.dataset()) + " as key" + i);
        }
        for (int i = 0; i < question.measures().size(); i++) {
            Measure measure = question.measures().get(i);
            String column = "number" + i;
            all.add("(" + measure.peopleSql(column) + ")::bigint as value" + i);
            person.add(measure.personSql() + " as " + column);
        }
        return "select " + all + " from (select " + person;
    }

    private static StringJoiner keys(Question question) {
        StringJoiner keys = new StringJoiner(", ");
        for (int i = 0; i < question.dimensions().size(); i++) {
            keys.add("key" + i);
        }
        return keys;
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
        String keys = keys(question).toString();
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
