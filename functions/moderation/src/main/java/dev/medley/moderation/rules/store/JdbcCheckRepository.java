package dev.medley.moderation.rules.store;

import dev.medley.moderation.rules.CheckRepository;
import dev.medley.moderation.rules.FindingFeedback;
import dev.medley.moderation.rules.RuleQuality;
import dev.medley.moderation.rules.TextCheck;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.textfilter.FilterAction;
import dev.medley.textfilter.FilterFinding;
import dev.medley.textfilter.FilterVerdict;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCheckRepository implements CheckRepository {

    private static final String SELECT = """
            select id, account_id, place, text, action, findings, rule_version, created_at from moderation.text_check where\s""";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;
    private final JsonCodec json;

    JdbcCheckRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(TextCheck check) {
        List<FindingDocument> findings =
                check.verdict().findings().stream().map(FindingDocument::of).toList();
        sql.query("""
                insert into moderation.text_check (id, account_id, place, text, action, findings, rule_version, created_at)
                values (:id, :accountId, :place, :text, :action, :findings, :ruleVersion, :now)""")
                .with("id", check.id())
                .with("accountId", check.accountId())
                .with("place", check.place())
                .with("text", check.text())
                .with("action", check.verdict().action())
                .with("findings", json.write(findings))
                .with("ruleVersion", check.ruleVersion())
                .with("now", check.createdAt())
                .update();
    }

    @Override
    public Optional<TextCheck> find(UUID id) {
        return sql.query(SELECT + "id = :id").with("id", id).first(this::read);
    }

    @Override
    public List<TextCheck> latest(String place, int most) {
        return sql.query(SELECT + "place = :place order by id desc limit :most")
                .with("place", place)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public void keep(List<FindingFeedback> feedback) {
        sql.query("""
                insert into moderation.finding_feedback (id, subject_id, category, rule, verdict, created_by, created_at)
                values (:id, :subjectId, :category, :rule, :verdict, :createdBy, :now)
                on conflict (subject_id, category, rule) do update set verdict = excluded.verdict,
                    created_by = excluded.created_by, created_at = excluded.created_at""")
                .batch(
                        feedback,
                        (one, row) -> row.with("id", one.id())
                                .with("subjectId", one.subjectId())
                                .with("category", one.category())
                                .with("rule", one.rule())
                                .with("verdict", one.verdict())
                                .with("createdBy", one.createdBy())
                                .with("now", one.createdAt()));
    }

    @Override
    public List<RuleQuality> quality(Instant since, int most) {
        return sql.query("""
                select category, rule, count(*) filter (where verdict = 'right') as right_ones,
                    count(*) filter (where verdict = 'wrong') as wrong_ones,
                    count(*) filter (where verdict = 'missed') as missed_ones
                from moderation.finding_feedback where created_at >= :since
                group by category, rule order by wrong_ones desc, missed_ones desc, category, rule limit :most""")
                .with("since", since)
                .with("most", most)
                .list(row -> new RuleQuality(
                        row.text("category"),
                        row.text("rule"),
                        row.bigint("right_ones"),
                        row.bigint("wrong_ones"),
                        row.bigint("missed_ones")));
    }

    @Override
    public int removeBefore(Instant time) {
        return sql.query("delete from moderation.text_check where created_at < :time")
                .with("time", time)
                .update();
    }

    private TextCheck read(Row row) throws SQLException {
        List<FilterFinding> findings = Arrays.stream(json.read(row.json("findings"), FindingDocument[].class))
                .map(FindingDocument::toFinding)
                .toList();
        FilterVerdict verdict = new FilterVerdict(
                row.constant("action", FilterAction.class), row.text("text"), row.text("text"), findings, null);
        return new TextCheck(
                row.uuid("id"),
                Objects.requireNonNullElse(row.uuidOrNull("account_id"), NOBODY),
                row.text("place"),
                row.text("text"),
                verdict,
                row.bigint("rule_version"),
                row.instant("created_at"));
    }
}
