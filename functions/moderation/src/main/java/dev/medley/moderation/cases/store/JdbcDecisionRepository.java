package dev.medley.moderation.cases.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealState;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.ModerationAction;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
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
class JdbcDecisionRepository implements DecisionRepository {

    private static final String SELECT = """
            select d.id, d.case_file_id, c.kind, c.subject_id, d.account_id, d.action, d.reason, d.guideline_id,
                d.guideline_version, d.automatic, d.decided_by, d.created_at, d.appeal_until, d.undone_at
            from moderation.decision d join moderation.case_file c on c.id = d.case_file_id where\s""";

    private static final String APPEALS = """
            select id, decision_id, account_id, text, state, note, decided_by, created_at, decided_at
            from moderation.appeal where\s""";

    private static final SortKeys<ModerationDecision> KEYS = SortKeys.newestFirst("d.id", ModerationDecision::id);
    private static final SortKeys<Appeal> APPEAL_KEYS = SortKeys.oldestFirst("id", Appeal::id);
    private static final int EXCERPT = 1_000;

    private final Sql sql;

    JdbcDecisionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ModerationDecision decision) {
        GuidelineReference guideline = decision.guideline();
        sql.query("""
                insert into moderation.decision (id, case_file_id, account_id, action, reason, guideline_id,
                    guideline_version, automatic, decided_by, created_at, appeal_until)
                values (:id, :caseId, :accountId, :action, :reason, :guidelineId, :guidelineVersion, :automatic, :decidedBy,
                    :now, :appealUntil)""")
                .with("id", decision.id())
                .with("caseId", decision.caseId())
                .with("accountId", decision.accountId())
                .with("action", decision.action())
                .with("reason", decision.reason())
                .with("guidelineId", guideline == null ? null : guideline.id())
                .with("guidelineVersion", guideline == null ? null : guideline.version())
                .with("automatic", decision.isAutomatic())
                .with("decidedBy", decision.decidedBy())
                .with("now", decision.createdAt())
                .with("appealUntil", decision.appealUntil())
                .update();
    }

    @Override
    public Optional<ModerationDecision> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "d.id = :id and d.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcDecisionRepository::read);
    }

    @Override
    public Optional<ModerationDecision> find(UUID id) {
        return sql.query(SELECT + "d.id = :id").with("id", id).first(JdbcDecisionRepository::read);
    }

    @Override
    public List<ModerationDecision> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query(SELECT + "d.id = any(:ids)")
                        .with("ids", ids.toArray(UUID[]::new))
                        .list(JdbcDecisionRepository::read);
    }

    @Override
    public Optional<ModerationDecision> lock(UUID id) {
        return sql.query(SELECT + "d.id = :id for update of d").with("id", id).first(JdbcDecisionRepository::read);
    }

    @Override
    public Page<ModerationDecision> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "d.account_id = :accountId")
                .with("accountId", accountId)
                .page("own-decisions/" + accountId, page, KEYS, JdbcDecisionRepository::read);
    }

    @Override
    public List<ModerationDecision> ofCase(UUID caseId) {
        return sql.query(SELECT + "d.case_file_id = :caseId order by d.id desc")
                .with("caseId", caseId)
                .list(JdbcDecisionRepository::read);
    }

    @Override
    public List<UUID> supersede(UUID caseId, Instant now) {
        return sql.query("""
                update moderation.decision set undone_at = :now
                where case_file_id = :caseId and automatic and undone_at is null returning id""").with("caseId", caseId).with("now", now).list(row -> row.uuid("id"));
    }

    @Override
    public void undo(UUID id, Instant now) {
        sql.query("update moderation.decision set undone_at = :now where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    @Override
    public boolean add(Appeal appeal) {
        return sql.query("""
                        insert into moderation.appeal (id, decision_id, account_id, text, state, created_at)
                        values (:id, :decisionId, :accountId, :text, :state, :now) on conflict (decision_id) do nothing""")
                        .with("id", appeal.id())
                        .with("decisionId", appeal.decisionId())
                        .with("accountId", appeal.accountId())
                        .with("text", appeal.text())
                        .with("state", appeal.state())
                        .with("now", appeal.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Appeal> lockAppeal(UUID id) {
        return sql.query(APPEALS + "id = :id for update").with("id", id).first(JdbcDecisionRepository::readAppeal);
    }

    @Override
    public Optional<UUID> caseOfAppeal(UUID id) {
        return sql.query("""
                select d.case_file_id from moderation.appeal a join moderation.decision d on d.id = a.decision_id
                where a.id = :id""").with("id", id).first(row -> row.uuid("case_file_id"));
    }

    @Override
    public Optional<Appeal> appealOf(UUID decisionId) {
        return appealsOf(List.of(decisionId)).stream().findFirst();
    }

    @Override
    public List<Appeal> appealsOf(List<UUID> decisionIds) {
        return decisionIds.isEmpty()
                ? List.of()
                : sql.query(APPEALS + "decision_id = any(:ids)")
                        .with("ids", decisionIds.toArray(UUID[]::new))
                        .list(JdbcDecisionRepository::readAppeal);
    }

    @Override
    public List<DecidedText> textsOf(List<UUID> decisionIds) {
        return decisionIds.isEmpty()
                ? List.of()
                : sql.query("""
                        select d.id, e.excerpt, e.changed_at
                        from moderation.decision d
                        cross join lateral (
                            select left(text, :most) as excerpt, changed_at from moderation.evidence
                            where case_file_id = d.case_file_id and taken_at <= d.created_at and author_id is not null
                            order by changed_at desc, taken_at desc limit 1) e
                        where d.id = any(:ids)""")
                        .with("ids", decisionIds.toArray(UUID[]::new))
                        .with("most", EXCERPT)
                        .list(row -> new DecidedText(row.uuid("id"), row.text("excerpt"), row.instant("changed_at")));
    }

    @Override
    public void change(Appeal appeal) {
        sql.query("""
                update moderation.appeal set state = :state, note = :note, decided_by = :decidedBy, decided_at = :decidedAt
                where id = :id""")
                .with("id", appeal.id())
                .with("state", appeal.state())
                .with("note", appeal.note())
                .with("decidedBy", appeal.decidedBy())
                .with("decidedAt", appeal.decidedAt())
                .update();
    }

    @Override
    public Page<Appeal> appeals(AppealState state, PageRequest page) {
        return sql.query(APPEALS + "state = :state")
                .with("state", state)
                .page("appeals/" + state, page, APPEAL_KEYS, JdbcDecisionRepository::readAppeal);
    }

    private static ModerationDecision read(Row row) throws SQLException {
        return new ModerationDecision(
                row.uuid("id"),
                row.uuid("case_file_id"),
                row.text("kind"),
                row.uuid("subject_id"),
                row.uuidOrNull("account_id"),
                row.constant("action", ModerationAction.class),
                row.text("reason"),
                reference(row.uuidOrNull("guideline_id"), row.integerOrNull("guideline_version")),
                row.bool("automatic"),
                row.uuidOrNull("decided_by"),
                row.instant("created_at"),
                row.instant("appeal_until"),
                row.instantOrNull("undone_at"));
    }

    private static @Nullable GuidelineReference reference(@Nullable UUID id, @Nullable Integer version) {
        return id == null || version == null ? null : new GuidelineReference(id, version);
    }

    private static Appeal readAppeal(Row row) throws SQLException {
        return new Appeal(
                row.uuid("id"),
                row.uuid("decision_id"),
                row.uuidOrNull("account_id"),
                row.text("text"),
                row.constant("state", AppealState.class),
                row.textOrNull("note"),
                row.uuidOrNull("decided_by"),
                row.instant("created_at"),
                row.instantOrNull("decided_at"));
    }
}
