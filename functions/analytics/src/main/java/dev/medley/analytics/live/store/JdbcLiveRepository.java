package dev.medley.analytics.live.store;

import dev.medley.analytics.live.LiveChannelName;
import dev.medley.analytics.live.LiveRepository;
import dev.medley.analytics.live.numbers.LiveRequests;
import dev.medley.analytics.live.numbers.LiveSales;
import dev.medley.analytics.live.numbers.LiveSales.CurrencySales;
import dev.medley.analytics.live.numbers.LiveVisitors;
import dev.medley.analytics.live.numbers.LiveVisitors.LiveActivity;
import dev.medley.analytics.live.numbers.LiveVisitors.LiveCount;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcLiveRepository implements LiveRepository {

    private static final Duration PRESENT = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TURN = Duration.ofSeconds(1);

    record Counts(long people, long activities) {}

    private final Sql sql;
    private final JsonCodec json;

    JdbcLiveRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public LiveVisitors visitors(Instant now) {
        Counts counts = sql.query("""
                select count(distinct person_id) as people, count(*) filter (where occurred_at > :minuteAgo) as activities
                from activities.pub_activity where occurred_at > :since and occurred_at <= :now and not bot""")
                .with("minuteAgo", now.minus(MINUTE))
                .with("since", now.minus(PRESENT))
                .with("now", now)
                .first(row -> new Counts(row.bigint("people"), row.bigint("activities")))
                .orElseThrow();
        return new LiveVisitors(
                counts.people(), counts.activities(), top("type", now), top("country", now), latest(now));
    }

    private List<LiveCount> top(String column, Instant now) {
        return sql.query("select " + column + "::text as key, count(*) as times from activities.pub_activity"
                        + " where occurred_at > :since and occurred_at <= :now and not bot and " + column
                        + " is not null"
                        + " group by 1 order by 2 desc, 1 limit 10")
                .with("since", now.minus(PRESENT))
                .with("now", now)
                .list(row -> new LiveCount(row.text("key"), row.bigint("times")));
    }

    private List<LiveActivity> latest(Instant now) {
        return sql.query("""
                select type, country::text as country, device, occurred_at from activities.pub_activity
                where occurred_at > :since and occurred_at <= :now and not bot
                order by occurred_at desc, id desc limit 20""")
                .with("since", now.minus(PRESENT))
                .with("now", now)
                .list(row -> new LiveActivity(
                        row.text("type"),
                        row.textOrNull("country"),
                        row.textOrNull("device"),
                        row.instant("occurred_at")));
    }

    @Override
    public LiveSales sales(Instant now, LocalDate day, ZoneId zone) {
        long lastHour = sql.query(
                        "select count(*) as orders from orders.pub_order where paid_at > :hourAgo and paid_at <= :now")
                .with("hourAgo", now.minus(Duration.ofHours(1)))
                .with("now", now)
                .first(row -> row.bigint("orders"))
                .orElseThrow();
        List<CurrencySales> currencies = sql.query("""
                select currency, count(*) as orders, sum(total)::bigint as revenue from orders.pub_order
                where paid_at >= :start and paid_at <= :now
                group by currency order by 2 desc, 1 limit 10""")
                .with("start", day.atStartOfDay(zone).toInstant())
                .with("now", now)
                .list(row -> new CurrencySales(row.text("currency"), row.bigint("orders"), row.bigint("revenue")));
        return new LiveSales(day.toString(), lastHour, currencies);
    }

    /** The ids of requests begin with when they were made. */
    @Override
    public LiveRequests requests(Instant now) {
        return sql.query("""
                select count(*) as requests, count(*) filter (where status between 400 and 499) as refused,
                    count(*) filter (where status >= 500) as failed,
                    coalesce(percentile_disc(0.95) within group (order by duration_us), 0) / 1000 as within95
                from security.pub_request_outcome where id >= :first""")
                .with("first", first(now.minus(MINUTE)))
                .first(row -> new LiveRequests(
                        row.bigint("requests"), row.bigint("refused"), row.bigint("failed"), row.bigint("within95")))
                .orElseThrow();
    }

    private static UUID first(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, Long.MIN_VALUE);
    }

    @Override
    public Optional<String> turn(LiveChannelName channel, Instant now) {
        return sql.query("""
                update analytics.live_reading set told_at = :now where channel = :channel and told_at <= :before
                returning document""")
                .with("channel", channel)
                .with("now", now)
                .with("before", now.minus(TURN))
                .first(row -> row.text("document"));
    }

    @Override
    public void note(LiveChannelName channel, Object document) {
        sql.query("update analytics.live_reading set document = :document where channel = :channel")
                .with("channel", channel)
                .with("document", text(document))
                .update();
    }

    @Override
    public Instant toldAt(LiveChannelName channel) {
        return sql.query("select told_at from analytics.live_reading where channel = :channel")
                .with("channel", channel)
                .first(row -> row.instant("told_at"))
                .orElseThrow();
    }

    @Override
    public String text(Object document) {
        return json.write(document).text();
    }
}
