package dev.medley.chat.insights.store;

import dev.medley.chat.insights.ChatAnalytics;
import dev.medley.chat.insights.ChatAnalytics.Day;
import dev.medley.chat.insights.ChatAnalytics.Engagement;
import dev.medley.chat.insights.ChatAnalytics.Latency;
import dev.medley.chat.insights.ChatAnalytics.Quality;
import dev.medley.chat.insights.ChatAnalytics.Retrieval;
import dev.medley.chat.insights.ChatAnalytics.Volume;
import dev.medley.chat.insights.InsightsRepository;
import dev.medley.chat.insights.SampleVerdict;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcInsightsRepository implements InsightsRepository {

    /** What a file brought was not asked, nor answered, here. */
    private static final String ASKED_HERE = "m.reason is distinct from 'imported'";

    private static final String ASKED = """
            with asked as (
                select m.id, m.conversation_id, m.created_at, m.finished_at, m.answered, m.groundedness, m.cost, m.passages,
                    c.owner_id, length(q.text) as question_length, f.good,
                    extract(epoch from m.finished_at - m.created_at) * 1000 as took,
                    (m.created_at at time zone 'UTC')::date as day,
                    row_number() over (partition by m.conversation_id order by m.id desc) as from_last
                from chat.message m join chat.conversation c on c.id = m.conversation_id
                join chat.message q on q.id = m.parent_id
                left join chat.feedback f on f.message_id = m.id
                where m.role = 'assistant' and {asked} and m.created_at >= :from and m.created_at < :until
            )
            """.replace("{asked}", ASKED_HERE);

    private static final String FIGURES = """
            select count(distinct conversation_id)::integer as conversations, count(*)::integer as answers,
                count(finished_at)::integer as finished, count(distinct owner_id)::integer as users,
                coalesce(sum(cost), 0)::bigint as cost,
                (select count(*)::integer from (select owner_id from asked group by owner_id
                    having count(distinct day) > 1) r) as returning_users,
                coalesce(avg(question_length), 0)::float8 as question_length,
                (avg((answered and coalesce(good, true))::integer) filter (where from_last = 1 and finished_at is not null))::float8
                    as resolution,
                percentile_cont(0.5) within group (order by took)::integer as p50,
                percentile_cont(0.95) within group (order by took)::integer as p95,
                percentile_cont(0.99) within group (order by took)::integer as p99,
                (avg(answered::integer) filter (where finished_at is not null))::float8 as answered,
                avg(groundedness)::float8 as groundedness,
                (count(*) filter (where good))::integer as up, (count(*) filter (where not good))::integer as down,
                (select count(*)::integer from chat.judgement j join asked a on a.id = j.message_id) as judged,
                (select avg(case j.verdict when 'correct' then 1 when 'partly' then 0.5 else 0 end)::float8
                    from chat.judgement j join asked a on a.id = j.message_id) as correctness,
                (avg((passages > 0)::integer) filter (where finished_at is not null))::float8 as hit_rate,
                (avg(passages) filter (where finished_at is not null))::float8 as passages,
                (select count(*)::float8 from chat.citation i join asked a on a.id = i.message_id) as citations
            from asked""";

    private static final SortKeys<Unanswered> KEYS = SortKeys.newestFirst("m.id", Unanswered::id);

    /** Sources that the judge may not read, or never could, keep an answer from being judged by them. */
    private static final String MAY_JUDGE = """
            m.role = 'assistant' and m.finished_at is not null and {asked} and not exists (
                select from unnest(m.sources) as s (id) where not chat.may_read(:judgeId, s.id))
            and not exists (select from chat.citation i where i.message_id = m.id
                and not exists (select from chat.passage p where p.id = i.passage_id))""".replace("{asked}", ASKED_HERE);

    private final Sql sql;

    JdbcInsightsRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ChatAnalytics analyse(Instant from, Instant until) {
        List<Day> days = sql.query(ASKED + """
                select to_char(day, 'YYYY-MM-DD') as day, count(*)::integer as answers,
                    (count(*) filter (where answered))::integer as answered, count(distinct owner_id)::integer as users,
                    sum(cost)::bigint as cost
                from asked group by asked.day order by asked.day""")
                .with("from", from)
                .with("until", until)
                .list(row -> new Day(
                        LocalDate.parse(row.text("day")),
                        row.integer("answers"),
                        row.integer("answered"),
                        row.integer("users"),
                        row.bigint("cost")));
        return sql.query(ASKED + FIGURES)
                .with("from", from)
                .with("until", until)
                .first(row -> read(row, days))
                .orElseThrow();
    }

    private static ChatAnalytics read(Row row, List<Day> days) throws SQLException {
        int conversations = row.integer("conversations");
        int answers = row.integer("answers");
        int finished = row.integer("finished");
        return new ChatAnalytics(
                new Volume(conversations, answers, finished, row.integer("users"), row.bigint("cost")),
                new Engagement(
                        row.integer("returning_users"),
                        conversations == 0 ? 0 : (double) answers / conversations,
                        row.number("question_length"),
                        row.numberOrNull("resolution")),
                new Latency(row.integerOrNull("p50"), row.integerOrNull("p95"), row.integerOrNull("p99")),
                new Quality(
                        row.numberOrNull("answered"),
                        row.numberOrNull("groundedness"),
                        row.integer("up"),
                        row.integer("down"),
                        row.integer("judged"),
                        row.numberOrNull("correctness")),
                new Retrieval(
                        row.numberOrNull("hit_rate"),
                        row.numberOrNull("passages"),
                        finished == 0 ? null : row.number("citations") / finished),
                days);
    }

    @Override
    public Page<Unanswered> unanswered(PageRequest page) {
        return sql.query("""
                select m.id, q.text, m.reason, m.created_at from chat.message m join chat.message q on q.id = m.parent_id
                where m.role = 'assistant' and not m.answered and\s""" + ASKED_HERE)
                .page(
                        "chat-unanswered",
                        page,
                        KEYS,
                        row -> new Unanswered(
                                row.uuid("id"), row.text("text"), row.textOrNull("reason"), row.instant("created_at")));
    }

    @Override
    public List<Sample> samples(UUID judgeId, Instant from, Instant until, @Nullable Boolean good, int most) {
        return sql.query("""
                select m.id, q.text as question, m.text as answer, m.answered, m.created_at
                from chat.message m join chat.message q on q.id = m.parent_id
                where m.created_at >= :from and m.created_at < :until and {mayJudge}
                    and not exists (select from chat.judgement j where j.message_id = m.id and j.judge_id = :judgeId)
                """.replace("{mayJudge}", MAY_JUDGE))
                .with("from", from)
                .with("until", until)
                .with("judgeId", judgeId)
                .when(
                        good,
                        "and exists (select from chat.feedback f where f.message_id = m.id and f.good = :good)",
                        "good")
                .append(" order by md5(m.id::text || :judgeId::text) limit :most")
                .with("most", most)
                .list(row -> new Sample(
                        row.uuid("id"),
                        row.text("question"),
                        row.text("answer"),
                        row.bool("answered"),
                        row.instant("created_at")));
    }

    @Override
    public boolean judge(UUID messageId, UUID judgeId, SampleVerdict verdict, @Nullable String note, Instant now) {
        return sql.query("""
                insert into chat.judgement (message_id, judge_id, verdict, note, created_at)
                select m.id, :judgeId, :verdict, :note, :now from chat.message m where m.id = :messageId and {mayJudge}
                on conflict (message_id, judge_id) do update set verdict = excluded.verdict, note = excluded.note""".replace("{mayJudge}", MAY_JUDGE))
                        .with("messageId", messageId)
                        .with("judgeId", judgeId)
                        .with("verdict", verdict)
                        .with("note", note)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID judgeId) {
        sql.query("delete from chat.judgement where judge_id = :judgeId")
                .with("judgeId", judgeId)
                .update();
    }
}
