package dev.medley.ml.behavior.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.behavior.BehaviorRepository;
import dev.medley.ml.behavior.ChurnScore;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.models.ScoringArtefact.Driver;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcBehaviorRepository implements BehaviorRepository {

    private static final List<String> COLUMNS = List.of(
            "views", "clicks", "searches", "orders", "items", "products", "active_days", "recency_days", "tenure_days");

    private static final SortKeys<ChurnScore> KEYS =
            SortKeys.newestFirst("account_id", ChurnScore::accountId).and("score", "score", ChurnScore::score);

    private final Sql sql;
    private final JsonCodec json;

    JdbcBehaviorRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** As they stand in the database. */
    @Serdeable
    record Drivers(List<Driver> drivers) {}

    @Override
    public Optional<Standing> find(FeatureSet set, UUID accountId) {
        String values = COLUMNS.stream()
                .map(column -> "max(own." + column + ") as " + column)
                .collect(Collectors.joining(", "));
        String ranks = COLUMNS.stream()
                .map(column -> "100.0 * count(*) filter (where u." + column + " < own." + column
                        + ") / greatest(1, count(*) - 1)" + " as " + column + "_rank")
                .collect(Collectors.joining(", "));
        return sql.query("select " + values + ", " + ranks + """
                 from ml.user_activity u join ml.user_activity own on own.set_id = u.set_id
                where u.set_id = :setId and own.account_id = :accountId having count(*) > 0""")
                .with("setId", set.id())
                .with("accountId", accountId)
                .first(JdbcBehaviorRepository::standing);
    }

    private static Standing standing(Row row) throws SQLException {
        double[] values = new double[COLUMNS.size()];
        List<Double> ranks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = row.number(COLUMNS.get(i));
            ranks.add(row.number(COLUMNS.get(i) + "_rank"));
        }
        return new Standing(values, ranks);
    }

    @Override
    public void replace(List<ChurnScore> scores) {
        int _ = sql.query("delete from ml.churn_score").update();
        int _ = sql.query("""
                insert into ml.churn_score (account_id, model_id, score, drivers, scored_at)
                select :accountId::uuid, :modelId, :score, :drivers, :scoredAt
                where not exists (select from ml.withheld w where w.account_id = :accountId::uuid)""")
                .batch(
                        scores,
                        (score, row) -> row.with("accountId", score.accountId())
                                .with("modelId", score.modelId())
                                .with("score", score.score())
                                .with("drivers", json.write(new Drivers(score.drivers())))
                                .with("scoredAt", score.scoredAt()));
    }

    @Override
    public Optional<ChurnScore> score(UUID accountId) {
        return sql.query("""
                select account_id, model_id, score, drivers, scored_at from ml.churn_score
                where account_id = :accountId""").with("accountId", accountId).first(this::read);
    }

    @Override
    public Page<ChurnScore> scores(PageRequest page) {
        PageRequest sorted = new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("score", true)));
        return sql.query("select account_id, model_id, score, drivers, scored_at from ml.churn_score where true")
                .page("churn-scores", sorted, KEYS, this::read);
    }

    private ChurnScore read(Row row) throws SQLException {
        return new ChurnScore(
                row.uuid("account_id"),
                row.uuid("model_id"),
                row.number("score"),
                json.read(row.json("drivers"), Drivers.class).drivers(),
                row.instant("scored_at"));
    }
}
