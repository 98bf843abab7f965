package dev.medley.chat.feedback.store;

import dev.medley.chat.feedback.AnswerFeedback;
import dev.medley.chat.feedback.AnswerFeedbackRepository;
import dev.medley.chat.feedback.FeedbackAnalysis;
import dev.medley.chat.feedback.FeedbackAnalysis.CategoryCount;
import dev.medley.chat.feedback.FeedbackAnalysis.DayCount;
import dev.medley.chat.feedback.FeedbackAnalysis.DocumentCount;
import dev.medley.chat.feedback.FeedbackCategory;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAnswerFeedbackRepository implements AnswerFeedbackRepository {

    private static final String IN_TIME = """
            from chat.feedback f join chat.message m on m.id = f.message_id
            where m.role = 'assistant' and m.reason is distinct from 'imported'
                and m.created_at >= :from and m.created_at < :until
            """;

    private final Sql sql;

    JdbcAnswerFeedbackRepository(Sql sql) {
        this.sql = sql;
    }

    record Totals(int answers, int up, int down) {}

    @Override
    public void put(
            UUID messageId, boolean isGood, List<FeedbackCategory> categories, @Nullable String text, Instant now) {
        sql.query("""
                insert into chat.feedback (message_id, good, categories, text, created_at, updated_at)
                values (:messageId, :good, :categories, :text, :now, :now)
                on conflict (message_id) do update set good = excluded.good, categories = excluded.categories,
                    text = excluded.text, updated_at = excluded.updated_at""")
                .with("messageId", messageId)
                .with("good", isGood)
                .with(
                        "categories",
                        categories.stream().map(FeedbackCategory::label).toArray(String[]::new))
                .with("text", text)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<AnswerFeedback> find(UUID messageId) {
        return sql.query("""
                select message_id, good, categories, text, created_at, updated_at from chat.feedback
                where message_id = :messageId""")
                .with("messageId", messageId)
                .first(row -> new AnswerFeedback(
                        row.uuid("message_id"),
                        row.bool("good"),
                        categories(row.texts("categories")),
                        row.textOrNull("text"),
                        row.instant("created_at"),
                        row.instant("updated_at")));
    }

    private static List<FeedbackCategory> categories(List<String> labels) {
        return labels.stream().map(FeedbackCategory::of).toList();
    }

    @Override
    public boolean remove(UUID messageId) {
        return sql.query("delete from chat.feedback where message_id = :messageId")
                        .with("messageId", messageId)
                        .update()
                == 1;
    }

    @Override
    public FeedbackAnalysis analyse(Instant from, Instant until, UUID readerId) {
        Totals totals = totals(from, until);
        int all = totals.up() + totals.down();
        return new FeedbackAnalysis(
                totals.answers(),
                totals.up(),
                totals.down(),
                all == 0 ? null : (double) totals.up() / all,
                categories(from, until),
                days(from, until),
                documents(from, until, readerId));
    }

    private Totals totals(Instant from, Instant until) {
        return sql.query("""
                select count(*)::integer as answers, (count(*) filter (where f.good))::integer as up,
                    (count(*) filter (where not f.good))::integer as down
                from chat.message m left join chat.feedback f on f.message_id = m.id
                where m.role = 'assistant' and m.finished_at is not null and m.reason is distinct from 'imported'
                    and m.created_at >= :from and m.created_at < :until""")
                .with("from", from)
                .with("until", until)
                .first(row -> new Totals(row.integer("answers"), row.integer("up"), row.integer("down")))
                .orElse(new Totals(0, 0, 0));
    }

    private List<CategoryCount> categories(Instant from, Instant until) {
        return sql.query("select c.category, count(*)::integer as n from (select unnest(f.categories) as category "
                        + IN_TIME + ") c group by c.category order by n desc, c.category")
                .with("from", from)
                .with("until", until)
                .list(row -> new CategoryCount(FeedbackCategory.of(row.text("category")), row.integer("n")));
    }

    private List<DayCount> days(Instant from, Instant until) {
        return sql.query("""
                select to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
                    (count(*) filter (where f.good))::integer as up, (count(*) filter (where not f.good))::integer as down
                """ + IN_TIME + " group by day order by day")
                .with("from", from)
                .with("until", until)
                .list(row -> new DayCount(LocalDate.parse(row.text("day")), row.integer("up"), row.integer("down")));
    }

    private List<DocumentCount> documents(Instant from, Instant until, UUID readerId) {
        return sql.query("""
                with cited as (
                    select i.document_id, f.message_id, f.good from chat.feedback f
                    join chat.message m on m.id = f.message_id
                    join (select distinct message_id, document_id from chat.citation) i on i.message_id = m.id
                    where m.created_at >= :from and m.created_at < :until
                ), counted as (
                    select document_id, (count(*) filter (where good))::integer as up,
                        (count(*) filter (where not good))::integer as down
                    from cited group by document_id
                )
                select c.document_id, c.up, c.down,
                    case when chat.may_read(:readerId, c.document_id) then d.title end as title
                from counted c left join chat.document d on d.id = c.document_id
                where c.down > 0 order by c.down - c.up desc, c.down desc, c.document_id limit 20""")
                .with("from", from)
                .with("until", until)
                .with("readerId", readerId)
                .list(row -> new DocumentCount(
                        row.uuid("document_id"), row.textOrNull("title"), row.integer("up"), row.integer("down")));
    }

    @Override
    public List<Comment> latestComments(Instant from, Instant until, int most) {
        return sql.query("select f.message_id, f.good, f.categories, f.text, f.updated_at " + IN_TIME
                        + " and f.text is not null order by f.updated_at desc, f.message_id limit :most")
                .with("from", from)
                .with("until", until)
                .with("most", most)
                .list(row -> new Comment(
                        row.uuid("message_id"),
                        row.bool("good"),
                        categories(row.texts("categories")),
                        row.text("text"),
                        row.instant("updated_at")));
    }
}
