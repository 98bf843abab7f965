package dev.medley.moderation.cases.store;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseFilter;
import dev.medley.moderation.cases.CaseRepository;
import dev.medley.moderation.cases.Evidence;
import dev.medley.moderation.cases.ModeratedSubject;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcCaseRepository implements CaseRepository {

    private static final SortKeys<CaseFile> KEYS = SortKeys.newestFirst("id", CaseFile::id)
            .and("priority", "priority", file -> file.gravity().priority())
            .and("dueAt", "due_at", CaseFile::dueAt);

    /** When the text was written that was looked at; what was written since, nobody has found harmless. */
    private static final String SEEN_AT = """
            coalesce((select max(e.changed_at) from moderation.evidence e where e.case_file_id = :id), :now::timestamptz)""";

    private final Sql sql;

    JdbcCaseRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CaseFile> lockOpen(String kind, UUID subjectId) {
        sql.lock("moderation-subject/" + kind + "/" + subjectId);
        return sql.query(CaseRows.SELECT + "kind = :kind and subject_id = :subjectId and state = 'open' for update")
                .with("kind", kind)
                .with("subjectId", subjectId)
                .first(CaseRows::read);
    }

    @Override
    public Optional<CaseFile> lock(UUID id) {
        return sql.query(CaseRows.SELECT + "id = :id for update").with("id", id).first(CaseRows::read);
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return sql.query(CaseRows.SELECT + "id = :id").with("id", id).first(CaseRows::read);
    }

    @Override
    public Page<CaseFile> list(CaseFilter filter, PageRequest page) {
        return sql.query(CaseRows.SELECT + "state = :state")
                .with("state", filter.state())
                .when(filter.kind(), "and kind = :kind", "kind")
                .when(filter.category(), "and :category = any(categories)", "category")
                .when(filter.source(), "and source = :source", "source")
                .when(filter.authorId(), "and author_id = :authorId", "authorId")
                .when(filter.claimedBy(), "and claimed_by = :claimedBy", "claimedBy")
                .when(
                        filter.unclaimedAt(),
                        "and (claimed_until is null or claimed_until <= :unclaimedAt)",
                        "unclaimedAt")
                .when(filter.dueBefore(), "and due_at < :dueBefore", "dueBefore")
                .page("cases/" + named(filter), page, KEYS, CaseRows::read);
    }

    /** The filter as cursors know it: the moment is another with each page. */
    private static CaseFilter named(CaseFilter filter) {
        return new CaseFilter(
                filter.state(),
                filter.kind(),
                filter.category(),
                filter.source(),
                filter.authorId(),
                filter.claimedBy(),
                filter.unclaimedAt() == null ? null : Instant.EPOCH,
                filter.dueBefore() == null ? null : Instant.EPOCH);
    }

    @Override
    public void add(CaseFile caseFile) {
        bound(sql.query("""
                insert into moderation.case_file (id, kind, subject_id, author_id, place, source, state, categories, severity,
                    reach, priority, reporters, report_weight, hidden, opened_at, due_at)
                values (:id, :kind, :subjectId, :authorId, :kind, :source, 'open', :categories, :severity, :reach, :priority,
                    :reporters, :weight, :hidden, :openedAt, :dueAt)"""), caseFile)
                .with("kind", caseFile.kind())
                .with("subjectId", caseFile.subjectId())
                .with("authorId", caseFile.authorId())
                .with("source", caseFile.source())
                .with("openedAt", caseFile.openedAt())
                .update();
    }

    @Override
    public void change(CaseFile caseFile) {
        bound(sql.query("""
                update moderation.case_file set categories = :categories, severity = :severity, reach = :reach,
                    priority = :priority, reporters = :reporters, report_weight = :weight, hidden = :hidden,
                    due_at = :dueAt, version = version + 1
                where id = :id"""), caseFile).update();
    }

    private static Query bound(Query query, CaseFile caseFile) {
        return query.with("id", caseFile.id())
                .with("categories", caseFile.categories().toArray(String[]::new))
                .with("severity", caseFile.gravity().severity())
                .with("reach", caseFile.gravity().reach())
                .with("priority", caseFile.gravity().priority())
                .with("reporters", caseFile.reporters())
                .with("weight", caseFile.weight())
                .with("hidden", caseFile.isHidden())
                .with("dueAt", caseFile.dueAt());
    }

    @Override
    public void claim(UUID id, CaseFile.@Nullable Claim claim) {
        sql.query("""
                update moderation.case_file set claimed_by = :moderatorId, claimed_until = :until, version = version + 1
                where id = :id""")
                .with("id", id)
                .with("moderatorId", claim == null ? null : claim.moderatorId())
                .with("until", claim == null ? null : claim.until())
                .update();
    }

    @Override
    public void close(UUID id, @Nullable UUID moderatorId, boolean isCleared, Instant now) {
        sql.query("""
                update moderation.case_file set state = 'decided', decided_by = :moderatorId, decided_at = :now,
                    claimed_by = null, claimed_until = null, version = version + 1,
                    cleared_at = case when :cleared then\s""" + SEEN_AT + """
                         end
                where id = :id""")
                .with("id", id)
                .with("moderatorId", moderatorId)
                .with("cleared", isCleared)
                .with("now", now)
                .update();
    }

    @Override
    public void clear(UUID id, Instant now) {
        sql.query("update moderation.case_file set cleared_at = " + SEEN_AT + ", version = version + 1 where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    @Override
    public boolean isCleared(ModeratedSubject subject) {
        return sql.query("""
                select from moderation.case_file c
                where c.kind = :kind and c.subject_id = :subjectId and c.cleared_at is not null
                    and (c.cleared_at >= :changedAt or (:wholly and :hash = (
                        select e.hash from moderation.evidence e where e.case_file_id = c.id
                        order by e.changed_at desc, e.taken_at desc limit 1)))""")
                .with("kind", subject.kind())
                .with("subjectId", subject.id())
                .with("changedAt", subject.changedAt())
                .with("wholly", subject.isTextAlone())
                .with("hash", Digests.sha256(subject.body()))
                .exists();
    }

    @Override
    public UUID keep(Evidence evidence) {
        sql.query("""
                insert into moderation.evidence (id, case_file_id, author_id, text, hash, changed_at, taken_at)
                values (:id, :caseId, :authorId, :text, :hash, :changedAt, :takenAt)
                on conflict on constraint evidence_once do nothing""")
                .with("id", evidence.id())
                .with("caseId", evidence.caseId())
                .with("authorId", evidence.authorId())
                .with("text", evidence.text())
                .with("hash", evidence.hash())
                .with("changedAt", evidence.changedAt())
                .with("takenAt", evidence.takenAt())
                .update();
        return sql.query("""
                select id from moderation.evidence
                where case_file_id = :caseId and hash = :hash and changed_at = :changedAt""")
                .with("caseId", evidence.caseId())
                .with("hash", evidence.hash())
                .with("changedAt", evidence.changedAt())
                .first(row -> row.uuid("id"))
                .orElseThrow();
    }

    @Override
    public Optional<Evidence> latestEvidence(UUID caseId) {
        return sql.query(CaseRows.EVIDENCE + "case_file_id = :caseId order by changed_at desc, taken_at desc limit 1")
                .with("caseId", caseId)
                .first(CaseRows::readEvidence);
    }

    @Override
    public List<Evidence> evidence(UUID caseId, int most) {
        return sql.query(CaseRows.EVIDENCE + "case_file_id = :caseId order by taken_at desc, id desc limit :most")
                .with("caseId", caseId)
                .with("most", most)
                .list(CaseRows::readEvidence);
    }
}
