package dev.medley.analytics.alerts.store;

import dev.medley.analytics.alerts.Alert;
import dev.medley.analytics.alerts.AlertEvaluation;
import dev.medley.analytics.alerts.AlertJudgement;
import dev.medley.analytics.alerts.AlertRepository;
import dev.medley.analytics.alerts.AlertRule;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAlertRepository implements AlertRepository {

    private static final String SELECT = """
            select id, account_id, name, rule, active, firing, snoozed_until, evaluated_for, version, created_at
            from analytics.alert where\s""";

    private static final SortKeys<Alert> KEYS = SortKeys.newestFirst("id", Alert::id);
    private static final SortKeys<AlertEvaluation> EVALUATIONS = SortKeys.newestFirst("id", AlertEvaluation::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcAlertRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Alert alert) {
        sql.query("""
                insert into analytics.alert (id, account_id, name, rule, active, firing, evaluated_for, version, created_at)
                values (:id, :accountId, :name, :rule, :active, false, '', :version, :createdAt)""")
                .with("id", alert.id())
                .with("accountId", alert.accountId())
                .with("name", alert.name())
                .with("rule", json.write(alert.rule()))
                .with("active", alert.active())
                .with("version", alert.version())
                .with("createdAt", alert.createdAt())
                .update();
    }

    @Override
    public Optional<Alert> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Optional<Alert> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(this::read);
    }

    @Override
    public Optional<Alert> lockActive(UUID id) {
        return sql.query(SELECT + "id = :id and active for update skip locked")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public Page<Alert> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "account_id = :accountId")
                .with("accountId", accountId)
                .page("alerts/" + accountId, page, KEYS, this::read);
    }

    @Override
    public long count(UUID accountId) {
        sql.lock("analytics.alerts/" + accountId);
        return sql.query("select count(*) as alerts from analytics.alert where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.bigint("alerts"))
                .orElseThrow();
    }

    @Override
    public void change(Alert alert) {
        sql.query("""
                update analytics.alert set name = :name, rule = :rule, active = :active, firing = :firing,
                    evaluated_for = :evaluatedFor, version = :version
                where id = :id""")
                .with("id", alert.id())
                .with("name", alert.name())
                .with("rule", json.write(alert.rule()))
                .with("active", alert.active())
                .with("firing", alert.firing())
                .with("evaluatedFor", alert.evaluatedFor())
                .with("version", alert.version())
                .update();
    }

    @Override
    public void snooze(UUID id, @Nullable Instant until) {
        sql.query("update analytics.alert set snoozed_until = :until where id = :id")
                .with("id", id)
                .with("until", until)
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.alert where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> activeAfter(UUID id, int most) {
        return sql.query("select id from analytics.alert where active and id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void note(Alert alert, AlertEvaluation evaluation) {
        sql.query("update analytics.alert set firing = :firing, evaluated_for = :period where id = :id")
                .with("id", alert.id())
                .with("firing", evaluation.judgement().firing())
                .with("period", evaluation.period())
                .update();
        sql.query("""
                insert into analytics.alert_evaluation (id, alert_id, period, value, expected, low, high, firing, change,
                    told, evaluated_at)
                values (:id, :alertId, :period, :value, :expected, :low, :high, :firing, :change, :told, :at)""")
                .with("id", evaluation.id())
                .with("alertId", alert.id())
                .with("period", evaluation.period())
                .with("value", evaluation.judgement().value())
                .with("expected", evaluation.judgement().expected())
                .with("low", evaluation.judgement().low())
                .with("high", evaluation.judgement().high())
                .with("firing", evaluation.judgement().firing())
                .with("change", evaluation.change())
                .with("told", evaluation.told())
                .with("at", evaluation.evaluatedAt())
                .update();
    }

    @Override
    public Page<AlertEvaluation> evaluations(UUID alertId, PageRequest page) {
        return sql.query("""
                select id, alert_id, period, value, expected, low, high, firing, change, told, evaluated_at
                from analytics.alert_evaluation where alert_id = :alertId""")
                .with("alertId", alertId)
                .page("alert-evaluations/" + alertId, page, EVALUATIONS, JdbcAlertRepository::readEvaluation);
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.alert where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from analytics.alert_evaluation where evaluated_at < :before")
                .with("before", before)
                .update();
    }

    private static AlertEvaluation readEvaluation(Row row) throws SQLException {
        return new AlertEvaluation(
                row.uuid("id"),
                row.uuid("alert_id"),
                row.text("period"),
                new AlertJudgement(
                        row.bigint("value"),
                        row.number("expected"),
                        row.numberOrNull("low"),
                        row.numberOrNull("high"),
                        row.bool("firing")),
                row.bool("change"),
                row.bool("told"),
                row.instant("evaluated_at"));
    }

    private Alert read(Row row) throws SQLException {
        return new Alert(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                json.read(row.json("rule"), AlertRule.class),
                row.bool("active"),
                row.bool("firing"),
                row.instantOrNull("snoozed_until"),
                row.text("evaluated_for"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
