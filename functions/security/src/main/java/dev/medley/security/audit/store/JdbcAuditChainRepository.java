package dev.medley.security.audit.store;

import dev.medley.audit.AuditEntry;
import dev.medley.security.audit.AuditChainRepository;
import dev.medley.security.audit.AuditLink;
import dev.medley.security.audit.AuditVerification;
import dev.medley.security.audit.ChainHead;
import dev.medley.security.audit.ChainPart;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class JdbcAuditChainRepository implements AuditChainRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcAuditChainRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<AuditLink> links(long behind, int limit) {
        return sql.query("""
                select c.position, e.id, e.actor_id, e.action, e.subject_id, e.data, e.address, e.occurred_at,
                    audit.content(e) as content, encode(c.previous_hash, 'hex') as previous_hash,
                    encode(c.hash, 'hex') as hash
                from audit.chain c join audit.entry e on e.id = c.entry_id
                where c.position > :behind order by c.position limit :limit""").with("behind", behind).with("limit", limit).list(this::link);
    }

    @Override
    public ChainPart verify(long behind, int most) {
        return sql.query("""
                select through, encode(head, 'hex') as head, broken_at, reason, unchained
                from audit.verify(:behind, :most)""")
                .with("behind", behind)
                .with("most", most)
                .first(row -> new ChainPart(
                        row.bigint("through"),
                        row.textOrNull("head"),
                        row.bigintOrNull("broken_at"),
                        row.textOrNull("reason"),
                        row.bigint("unchained")))
                .orElseThrow();
    }

    @Override
    public boolean has(ChainHead head) {
        return sql.query("select from audit.chain where position = :position and encode(hash, 'hex') = :hash")
                .with("position", head.position())
                .with("hash", head.hash())
                .exists();
    }

    @Override
    public void add(AuditVerification verification) {
        sql.query("""
                insert into security.audit_verification (id, verified_at, verified_by, entries, head, broken_at, fault)
                values (:id, :verifiedAt, :verifiedBy, :entries, :head, :brokenAt, :fault)""")
                .with("id", verification.id())
                .with("verifiedAt", verification.verifiedAt())
                .with("verifiedBy", verification.verifiedBy())
                .with("entries", verification.entries())
                .with("head", verification.head())
                .with("brokenAt", verification.brokenAt())
                .with("fault", verification.fault())
                .update();
    }

    @Override
    public Optional<AuditVerification> latest() {
        return sql.query("""
                select id, verified_at, verified_by, entries, head, broken_at, fault from security.audit_verification
                order by id desc limit 1""")
                .first(row -> new AuditVerification(
                        row.uuid("id"),
                        row.instant("verified_at"),
                        row.uuidOrNull("verified_by"),
                        row.bigint("entries"),
                        row.textOrNull("head"),
                        row.bigintOrNull("broken_at"),
                        row.textOrNull("fault")));
    }

    @SuppressWarnings("unchecked")
    private AuditLink link(Row row) throws SQLException {
        Map<String, String> data = json.read(row.json("data"), Map.class);
        AuditEntry entry = new AuditEntry(
                row.uuid("id"),
                row.uuidOrNull("actor_id"),
                row.text("action"),
                row.uuidOrNull("subject_id"),
                data,
                row.text("address"),
                row.instant("occurred_at"));
        return new AuditLink(
                row.bigint("position"), entry, row.text("content"), row.text("previous_hash"), row.text("hash"));
    }
}
