package dev.medley.social.verification.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.verification.Verification;
import dev.medley.social.verification.VerificationEvidence;
import dev.medley.social.verification.VerificationRepository;
import dev.medley.social.verification.VerificationStatus;
import dev.medley.social.verification.VerifiedCategory;
import dev.medley.storage.Query;
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
class JdbcVerificationRepository implements VerificationRepository {

    private static final SortKeys<Verification> KEYS = SortKeys.newestFirst("v.id", Verification::id);

    private final Sql sql;

    JdbcVerificationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Verification verification) {
        return bound(sql.query("""
                insert into social.verification (id, account_id, legal_name, category, statement, status, reason, decided_by,
                    decided_at, version, created_at)
                values (:id, :accountId, :legalName, :category, :statement, :status, :reason, :decidedBy, :decidedAt,
                    :version, :createdAt)
                on conflict (account_id) where status = 'submitted' do nothing"""), verification)
                        .with("accountId", verification.accountId())
                        .with("legalName", verification.legalName())
                        .with("category", verification.category())
                        .with("statement", verification.statement())
                        .with("createdAt", verification.createdAt())
                        .update()
                == 1;
    }

    @Override
    public void change(Verification verification) {
        bound(sql.query("""
                update social.verification set status = :status, reason = :reason, decided_by = :decidedBy,
                    decided_at = :decidedAt, version = :version where id = :id"""), verification).update();
    }

    private static Query bound(Query query, Verification verification) {
        return query.with("id", verification.id())
                .with("status", verification.status())
                .with("reason", verification.reason())
                .with("decidedBy", verification.decidedBy())
                .with("decidedAt", verification.decidedAt())
                .with("version", verification.version());
    }

    @Override
    public Optional<Verification> find(UUID id) {
        return sql.query("select v.* from social.verification v where v.id = :id")
                .with("id", id)
                .first(JdbcVerificationRepository::read);
    }

    @Override
    public Optional<Verification> lock(UUID id) {
        return sql.query("select v.* from social.verification v where v.id = :id for update")
                .with("id", id)
                .first(JdbcVerificationRepository::read);
    }

    @Override
    public Page<Verification> list(@Nullable UUID accountId, @Nullable VerificationStatus status, PageRequest page) {
        return sql.query("select v.* from social.verification v where true")
                .when(accountId, "and v.account_id = :accountId", "accountId")
                .when(status, "and v.status = :status", "status")
                .page("verifications/" + accountId + "/" + status, page, KEYS, JdbcVerificationRepository::read);
    }

    private static Verification read(Row row) throws SQLException {
        return new Verification(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("legal_name"),
                row.constant("category", VerifiedCategory.class),
                row.text("statement"),
                row.constant("status", VerificationStatus.class),
                row.textOrNull("reason"),
                row.uuidOrNull("decided_by"),
                row.instantOrNull("decided_at"),
                row.integer("version"),
                row.instant("created_at"));
    }

    @Override
    public int evidences(UUID verificationId) {
        return sql.query("select count(*)::integer as n from social.evidence where verification_id = :id")
                .with("id", verificationId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(VerificationEvidence evidence) {
        VerificationEvidence.UploadedFile file = evidence.file();
        sql.query("""
                insert into social.evidence (id, verification_id, kind, text, content_type, size_bytes, created_at)
                values (:id, :verificationId, :kind, :text, :contentType, :sizeBytes, :createdAt)""")
                .with("id", evidence.id())
                .with("verificationId", evidence.verificationId())
                .with("kind", evidence.kind())
                .with("text", evidence.text())
                .with("contentType", file == null ? null : file.contentType())
                .with("sizeBytes", file == null ? null : file.sizeBytes())
                .with("createdAt", evidence.createdAt())
                .update();
    }

    @Override
    public List<VerificationEvidence> evidence(UUID verificationId) {
        return sql.query("select * from social.evidence where verification_id = :id order by id limit 100")
                .with("id", verificationId)
                .list(JdbcVerificationRepository::readEvidence);
    }

    private static VerificationEvidence readEvidence(Row row) throws SQLException {
        String type = row.textOrNull("content_type");
        return new VerificationEvidence(
                row.uuid("id"),
                row.uuid("verification_id"),
                row.constant("kind", VerificationEvidence.Kind.class),
                row.text("text"),
                type == null ? null : new VerificationEvidence.UploadedFile(type, row.bigint("size_bytes")),
                row.instant("created_at"));
    }

    @Override
    public void give(Verification verification, Instant expiresAt, Instant now) {
        sql.query("""
                insert into social.badge (account_id, category, verification_id, expires_at, created_at)
                values (:accountId, :category, :id, :expiresAt, :now)
                on conflict (account_id) do update set category = excluded.category,
                    verification_id = excluded.verification_id, expires_at = excluded.expires_at,
                    created_at = excluded.created_at, revoked_at = null, revoked_reason = null""")
                .with("accountId", verification.accountId())
                .with("category", verification.category())
                .with("id", verification.id())
                .with("expiresAt", expiresAt)
                .with("now", now)
                .update();
    }

    @Override
    public boolean revoke(UUID accountId, String reason, Instant now) {
        return sql.query("""
                update social.badge set revoked_at = :now, revoked_reason = :reason
                where account_id = :accountId and revoked_at is null and expires_at > :now""")
                        .with("accountId", accountId)
                        .with("reason", reason)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public List<ExpiredBadge> expire(Instant now, int most) {
        return sql.query("""
                update social.badge set revoked_at = expires_at, revoked_reason = 'expired'
                where account_id in (select account_id from social.badge
                    where revoked_at is null and expires_at <= :now order by expires_at limit :most for update skip locked)
                returning account_id, category""")
                .with("now", now)
                .with("most", most)
                .list(row -> new ExpiredBadge(row.uuid("account_id"), row.text("category")));
    }

    @Override
    public List<UUID> leftovers(int most) {
        return sql.query("select evidence_id from social.evidence_leftover limit :most")
                .with("most", most)
                .list(row -> row.uuid("evidence_id"));
    }

    @Override
    public void forgetLeftover(UUID id) {
        sql.query("delete from social.evidence_leftover where evidence_id = :id")
                .with("id", id)
                .update();
    }
}
