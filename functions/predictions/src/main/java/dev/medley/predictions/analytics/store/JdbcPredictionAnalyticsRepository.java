package dev.medley.predictions.analytics.store;

import dev.medley.models.Model;
import dev.medley.predictions.Verdict;
import dev.medley.predictions.analytics.AnalyticsFilter;
import dev.medley.predictions.analytics.EmotionTally;
import dev.medley.predictions.analytics.PastPrediction;
import dev.medley.predictions.analytics.PredictionAnalytics;
import dev.medley.predictions.analytics.PredictionAnalytics.Part;
import dev.medley.predictions.analytics.PredictionAnalyticsRepository;
import dev.medley.predictions.analytics.PredictionPeriod;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPredictionAnalyticsRepository implements PredictionAnalyticsRepository {

    private static final String TALLIES = """
            select slot, provider, model, model_version, emotion, reason, confidence_bin, predictions, confidence_sum
            from predictions.tally where owner_id = :ownerId and slot >= :begin and slot < :end""";

    /** Those of one recording are few, and not tallied by themselves. */
    private static final String OF_RECORDING = """
            select f.slot, f.provider, f.model, f.model_version, f.emotion, f.reason, f.confidence_bin, 1 as predictions,
                f.confidence as confidence_sum
            from predictions.prediction p cross join lateral predictions.tally_of(p.created_at, p.verdict) f
            where p.owner_id = :ownerId and p.recording_id = :recordingId and p.created_at >= :begin
                and p.created_at < :end and p.verdict is not null""";

    /** Each grouping has the bits of the columns that it leaves out. */
    private static final String ANALYTICS = """
            with tallies as (%s), localized as (select *, slot at time zone :zone as at from tallies),
            dated as (select *, at::date as day, extract(hour from at)::integer as hour,
                extract(isodow from at)::integer as weekday from localized)
            select grouping(day, hour, weekday, provider, confidence_bin) as kind, day::text as day, hour, weekday, provider,
                model, model_version, confidence_bin, emotion, reason, sum(predictions)::bigint as predictions,
                sum(confidence_sum) as confidence
            from dated group by grouping sets ((emotion, reason), (day, emotion), (hour, emotion), (weekday, emotion),
                (provider, model, model_version, emotion), (confidence_bin))
            order by provider, model, model_version""";

    private static final int OF_ALL = 0b11111;
    private static final int OF_DAYS = 0b01111;
    private static final int OF_HOURS = 0b10111;
    private static final int OF_WEEKDAYS = 0b11011;
    private static final int OF_MODELS = 0b11101;

    /** How many predictions are looked at for each that is wanted, since several may be of one recording. */
    private static final int LOOKED_AT = 5;

    private final Sql sql;
    private final JsonCodec json;

    JdbcPredictionAnalyticsRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public PredictionAnalytics analytics(AnalyticsFilter filter) {
        PredictionAnalytics analytics = new PredictionAnalytics(filter.period());
        List<Boolean> _ = filtered(ANALYTICS, filter)
                .with("zone", filter.period().zone().getId())
                .list(row -> add(row, analytics));
        return analytics;
    }

    private static boolean add(Row row, PredictionAnalytics analytics) throws SQLException {
        int bin = row.integer("confidence_bin");
        String emotion = row.textOrNull("emotion");
        Part part = new Part(emotion == null ? "" : emotion, row.bigint("predictions"), row.number("confidence"));
        switch (row.integer("kind")) {
            case OF_ALL -> analytics.add(row.text("reason"), part);
            case OF_DAYS -> analytics.add(LocalDate.parse(row.text("day")), part);
            case OF_HOURS -> analytics.addHour(row.integer("hour"), part);
            case OF_WEEKDAYS -> analytics.add(DayOfWeek.of(row.integer("weekday")), part);
            case OF_MODELS ->
                analytics.add(new Model(row.text("provider"), row.text("model"), row.text("model_version")), part);
            default -> {
                if (bin >= 0) {
                    analytics.addConfidence(bin, part.predictions());
                }
            }
        }
        return true;
    }

    @Override
    public EmotionTally total(AnalyticsFilter filter) {
        PredictionAnalytics analytics = new PredictionAnalytics(filter.period());
        List<Boolean> _ = filtered("""
                        with tallies as (%s)
                        select emotion, reason, sum(predictions)::bigint as predictions, sum(confidence_sum) as confidence
                        from tallies group by emotion, reason""", filter).list(row -> {
            analytics.add(
                    row.text("reason"),
                    new Part(row.text("emotion"), row.bigint("predictions"), row.number("confidence")));
            return true;
        });
        return analytics.total();
    }

    private Query filtered(String text, AnalyticsFilter filter) {
        UUID recordingId = filter.recordingId();
        PredictionPeriod period = filter.period();
        Query query = sql.query(text.formatted(recordingId == null ? TALLIES : OF_RECORDING))
                .with("ownerId", filter.ownerId())
                .with("begin", period.begin())
                .with("end", period.end());
        return recordingId == null ? query : query.with("recordingId", recordingId);
    }

    @Override
    public Optional<String> timeZone(UUID ownerId) {
        return sql.query(
                        "select coalesce(time_zone, 'UTC') as zone from identity.pub_recipient where account_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.text("zone"));
    }

    @Override
    public List<PastPrediction> newest(UUID ownerId, int most) {
        return sql.query("""
                with newest as (select id, recording_id, created_at, verdict from predictions.prediction
                    where owner_id = :ownerId and verdict is not null and verdict ->> 'dominant' is not null
                        and jsonb_array_length(coalesce(options -> 'labels', '[]')) = 0
                        and options ->> 'threshold' is null and options ->> 'baseline' is null
                        and coalesce(options ->> 'channels', 'mixed') = 'mixed'
                    order by id desc limit :looked),
                distinct_recordings as (select distinct on (recording_id) id, created_at, verdict from newest
                    order by recording_id, id desc)
                select created_at, verdict from distinct_recordings order by id desc limit :most""")
                .with("ownerId", ownerId)
                .with("looked", LOOKED_AT * most)
                .with("most", most)
                .list(row -> {
                    Verdict verdict = json.read(row.json("verdict"), Verdict.class);
                    return new PastPrediction(row.instant("created_at"), verdict.model(), verdict.probabilities());
                });
    }
}
