package dev.medley.moderation.numbers.store;

import dev.medley.moderation.numbers.DeskNumbers;
import dev.medley.moderation.numbers.MonthNumbers;
import dev.medley.moderation.numbers.NumberRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

@Singleton
class JdbcNumberRepository implements NumberRepository {

    private static final int MOST = 50;

    private final Sql sql;

    JdbcNumberRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DeskNumbers desk(Instant since, Instant now) {
        return new DeskNumbers(queue(now), period(since), byCategory(), byAction(since), byModerator(since));
    }

    private DeskNumbers.Queue queue(Instant now) {
        return sql.query("""
                select count(*) as open, count(*) filter (where claimed_until > :now) as claimed,
                    count(*) filter (where due_at < :now) as late, count(*) filter (where hidden) as hidden,
                    (select count(*) from moderation.appeal where state = 'open') as appeals,
                    (extract(epoch from :now::timestamptz - min(opened_at)) / 60)::bigint as oldest
                from moderation.case_file where state = 'open'""")
                .with("now", now)
                .first(row -> new DeskNumbers.Queue(
                        row.bigint("open"),
                        row.bigint("claimed"),
                        row.bigint("late"),
                        row.bigint("hidden"),
                        row.bigint("appeals"),
                        row.bigintOrNull("oldest")))
                .orElseThrow();
    }

    private DeskNumbers.Period period(Instant since) {
        return sql.query("""
                select (select count(*) from moderation.report where created_at >= :since) as reports,
                    (select count(*) from moderation.case_file where opened_at >= :since) as opened,
                    (select count(*) from moderation.decision where created_at >= :since and automatic) as automatic,
                    (select count(*) from moderation.appeal where created_at >= :since) as appeals,
                    (select avg((state = 'upheld')::integer::double precision) from moderation.appeal
                        where created_at >= :since and state <> 'open') as overturned,
                    count(*) as decided,
                    percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at) / 60) as median,
                    avg((decided_at <= due_at)::integer::double precision) as in_time
                from moderation.case_file where decided_at >= :since""")
                .with("since", since)
                .first(row -> new DeskNumbers.Period(
                        row.bigint("reports"),
                        row.bigint("opened"),
                        row.bigint("decided"),
                        row.bigint("automatic"),
                        row.numberOrNull("median"),
                        row.numberOrNull("in_time"),
                        row.bigint("appeals"),
                        row.numberOrNull("overturned")))
                .orElseThrow();
    }

    private List<DeskNumbers.Share> byCategory() {
        return sql.query("""
                select category as name, count(*) as n
                from moderation.case_file, unnest(categories) as category where state = 'open'
                group by category order by n desc, category limit :most""").with("most", MOST).list(row -> new DeskNumbers.Share(row.text("name"), row.bigint("n")));
    }

    private List<DeskNumbers.Share> byAction(Instant since) {
        return sql.query("""
                select action as name, count(*) as n from moderation.decision
                where created_at >= :since and not automatic group by action order by n desc, action""")
                .with("since", since)
                .list(row -> new DeskNumbers.Share(row.text("name"), row.bigint("n")));
    }

    private List<DeskNumbers.ModeratorShare> byModerator(Instant since) {
        return sql.query("""
                select decided_by, count(*) as n, count(undone_at) as overturned from moderation.decision
                where created_at >= :since and decided_by is not null
                group by decided_by order by n desc, decided_by limit :most""")
                .with("since", since)
                .with("most", MOST)
                .list(row -> new DeskNumbers.ModeratorShare(
                        row.uuid("decided_by"), row.bigint("n"), row.bigint("overturned")));
    }

    @Override
    public List<MonthNumbers> months(LocalDate first) {
        return sql.query("""
                with happened as (
                    select created_at as at, 'report' as what, false as automatic from moderation.report
                    where created_at >= :first
                    union all
                    select created_at, action, automatic from moderation.decision where created_at >= :first
                    union all
                    select created_at, case state when 'upheld' then 'appeal-upheld' else 'appeal' end, false
                    from moderation.appeal where created_at >= :first)
                select to_char(at at time zone 'UTC', 'YYYY-MM-01') as month,
                    count(*) filter (where what = 'report') as reports,
                    count(*) filter (where what in ('release', 'hide', 'remove', 'warn', 'limit', 'suspend')
                        and not automatic) as decided,
                    count(*) filter (where automatic) as automatic,
                    count(*) filter (where what = 'release') as released,
                    count(*) filter (where what = 'hide' and not automatic) as hidden,
                    count(*) filter (where what = 'remove') as removed,
                    count(*) filter (where what = 'warn') as warned,
                    count(*) filter (where what = 'limit') as limited,
                    count(*) filter (where what = 'suspend') as suspended,
                    count(*) filter (where what like 'appeal%') as appeals,
                    count(*) filter (where what = 'appeal-upheld') as upheld
                from happened group by month order by month""")
                .with("first", first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .list(row -> new MonthNumbers(
                        LocalDate.parse(row.text("month")),
                        row.bigint("reports"),
                        row.bigint("decided"),
                        row.bigint("automatic"),
                        row.bigint("released"),
                        row.bigint("hidden"),
                        row.bigint("removed"),
                        row.bigint("warned"),
                        row.bigint("limited"),
                        row.bigint("suspended"),
                        row.bigint("appeals"),
                        row.bigint("upheld")));
    }
}
