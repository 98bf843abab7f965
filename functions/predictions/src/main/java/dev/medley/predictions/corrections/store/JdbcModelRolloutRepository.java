package dev.medley.predictions.corrections.store;

import dev.medley.models.EmotionVariant;
import dev.medley.models.Model;
import dev.medley.predictions.ModelChoice;
import dev.medley.predictions.corrections.LabelledOutcome;
import dev.medley.predictions.corrections.ModelActivity;
import dev.medley.predictions.corrections.ModelComparison;
import dev.medley.predictions.corrections.ModelRollout;
import dev.medley.predictions.corrections.ModelRolloutRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcModelRolloutRepository implements ModelRolloutRepository {

    private static final String SELECT = """
            select champion, challenger, share, previous, version, changed_at from predictions.model_rollout""";

    private final Sql sql;

    JdbcModelRolloutRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ModelRollout find() {
        return sql.query(SELECT).first(JdbcModelRolloutRepository::read).orElseThrow();
    }

    @Override
    public ModelRollout lock() {
        return sql.query(SELECT + " for update")
                .first(JdbcModelRolloutRepository::read)
                .orElseThrow();
    }

    @Override
    public void change(ModelRollout rollout) {
        sql.query("""
                update predictions.model_rollout set champion = :champion, challenger = :challenger, share = :share,
                    previous = :previous, version = :version, changed_at = :changedAt""")
                .with("champion", rollout.choice().champion().label())
                .with("challenger", label(rollout.choice().challenger()))
                .with("share", rollout.choice().share())
                .with("previous", label(rollout.previous()))
                .with("version", rollout.version())
                .with("changedAt", rollout.changedAt())
                .update();
    }

    /** An outcome of one of the two. */
    record Judged(boolean champion, LabelledOutcome outcome) {}

    @Override
    public ModelComparison compare(ModelRollout rollout, Instant since) {
        List<Judged> judged = sql.query("""
                with paired as (select distinct on (p.id) c.emotion as truth, p.verdict as champion, s.verdict as challenger
                    from predictions.shadow_reading s join predictions.prediction p on p.id = s.prediction_id
                    join predictions.correction c on c.prediction_id = p.id
                    where s.champion = :champion and s.challenger = :challenger and s.created_at >= :since
                        and p.verdict is not null
                    order by p.id, c.annotator desc, c.updated_at desc),
                judged as (select true as is_champion, truth, champion as verdict from paired
                    union all select false, truth, challenger from paired),
                named as (select is_champion, truth, verdict #>> '{model,provider}' as provider,
                    verdict #>> '{model,name}' as model, verdict #>> '{model,version}' as model_version,
                    verdict ->> 'dominant' as predicted,
                    coalesce((verdict -> 'probabilities' ->> (verdict ->> 'dominant'))::double precision, 0) as confidence
                    from judged)
                select is_champion, truth, provider, model, model_version, predicted,
                    least(9, floor(confidence * 10))::integer as bin, count(*) as predictions,
                    sum(confidence) as confidence
                from named group by 1, 2, 3, 4, 5, 6, 7""")
                .with("champion", rollout.choice().champion().label())
                .with("challenger", label(rollout.choice().challenger()))
                .with("since", since)
                .list(row -> new Judged(
                        row.bool("is_champion"),
                        new LabelledOutcome(
                                new Model(row.text("provider"), row.text("model"), row.text("model_version")),
                                row.textOrNull("truth"),
                                row.textOrNull("predicted"),
                                row.integer("bin"),
                                row.bigint("predictions"),
                                row.number("confidence"))));
        return new ModelComparison(
                side(judged, true, rollout.choice().champion()),
                side(judged, false, rollout.choice().challenger()));
    }

    private static ModelComparison.Side side(List<Judged> judged, boolean champion, @Nullable EmotionVariant variant) {
        List<LabelledOutcome> outcomes = judged.stream()
                .filter(one -> one.champion() == champion)
                .map(Judged::outcome)
                .toList();
        long all = outcomes.stream().mapToLong(LabelledOutcome::predictions).sum();
        long abstained = outcomes.stream()
                .filter(outcome -> outcome.predicted() == null)
                .mapToLong(LabelledOutcome::predictions)
                .sum();
        Model model = outcomes.isEmpty()
                ? new Model("embedded", "variant", String.valueOf(label(variant)))
                : outcomes.getFirst().model();
        return ModelComparison.Side.of(new ModelActivity(model, all, abstained, null, null), outcomes);
    }

    private static @Nullable String label(@Nullable EmotionVariant variant) {
        return variant == null ? null : variant.label();
    }

    private static @Nullable EmotionVariant variant(Row row, String column) throws SQLException {
        return row.textOrNull(column) == null ? null : row.constant(column, EmotionVariant.class);
    }

    private static ModelRollout read(Row row) throws SQLException {
        return new ModelRollout(
                new ModelChoice(
                        row.constant("champion", EmotionVariant.class),
                        variant(row, "challenger"),
                        row.number("share")),
                variant(row, "previous"),
                row.integer("version"),
                row.instant("changed_at"));
    }
}
