package dev.medley.audio.retention.store;

import dev.medley.audio.retention.RetentionRule;
import dev.medley.audio.retention.RetentionRule.Action;
import dev.medley.audio.retention.RetentionRule.Terms;
import dev.medley.audio.retention.RetentionRuleRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
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

@Singleton
class JdbcRetentionRuleRepository implements RetentionRuleRepository {

    private static final String COLUMNS = """
            id, owner_id, name, after_days, content_type, action, keep_transcripts, version, created_at, updated_at""";

    private static final String MATCHES = """
             from audio.recording r
            where r.owner_id = :ownerId and r.status in ('ready', 'rejected') and r.trashed_at is null
                and not exists (select from audio.recording o where o.file_id = r.file_id and o.status <> 'deleted'
                    and (o.status in ('uploading', 'processing') or greatest(o.created_at, o.taken_back_at) >= :before))
                and not exists (select from audio.hold h where h.owner_id = r.owner_id and h.released_at is null
                    and (h.recording_id is null or exists (select from audio.recording o
                        where o.id = h.recording_id and o.file_id = r.file_id)))""";

    private static final String OF_TYPE = " and lower(trim(split_part(r.content_type, ';', 1))) = :contentType";

    private static final SortKeys<RetentionRule> KEYS = SortKeys.newestFirst("id", RetentionRule::id);

    private static final SortKeys<Match> MATCH_KEYS = SortKeys.newestFirst("r.id", Match::recordingId);

    private final Sql sql;

    JdbcRetentionRuleRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(UUID ownerId) {
        sql.lock("audio.retention-rule/" + ownerId);
    }

    @Override
    public int count(UUID ownerId) {
        return sql.query("select count(*)::integer as n from audio.retention_rule where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(RetentionRule rule, Instant nextRunAt) {
        terms(sql.query("""
                insert into audio.retention_rule (id, owner_id, name, after_days, content_type, action,
                    keep_transcripts, next_run_at, created_at, updated_at)
                values (:id, :ownerId, :name, :afterDays, :contentType, :action, :keepTranscripts, :nextRunAt,
                    :createdAt, :updatedAt)"""), rule)
                .with("ownerId", rule.ownerId())
                .with("createdAt", rule.createdAt())
                .with("nextRunAt", nextRunAt)
                .update();
    }

    @Override
    public void change(RetentionRule rule, Instant nextRunAt) {
        terms(sql.query("""
                update audio.retention_rule set name = :name, after_days = :afterDays, content_type = :contentType,
                    action = :action, keep_transcripts = :keepTranscripts, next_run_at = :nextRunAt,
                    version = version + 1, updated_at = :updatedAt
                where id = :id"""), rule).with("nextRunAt", nextRunAt).update();
    }

    private static Query terms(Query query, RetentionRule rule) {
        Terms terms = rule.terms();
        return query.with("id", rule.id())
                .with("name", terms.name())
                .with("afterDays", terms.afterDays())
                .with("contentType", terms.contentType())
                .with("action", terms.action().label())
                .with("keepTranscripts", terms.keepTranscripts())
                .with("updatedAt", rule.updatedAt());
    }

    @Override
    public Optional<RetentionRule> find(UUID id, UUID ownerId) {
        return sql.query("select " + COLUMNS + " from audio.retention_rule where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(JdbcRetentionRuleRepository::read);
    }

    @Override
    public Page<RetentionRule> list(UUID ownerId, PageRequest page) {
        return sql.query("select " + COLUMNS + " from audio.retention_rule where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("retention-rules/" + ownerId, page, KEYS, JdbcRetentionRuleRepository::read);
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from audio.retention_rule where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.retention_rule where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    @Override
    public List<RetentionRule> takeDue(Instant now, Instant restUntil, int most) {
        return sql.query("""
                update audio.retention_rule set next_run_at = :restUntil where id in (
                    select id from audio.retention_rule where next_run_at <= :now order by next_run_at limit :most
                        for update skip locked
                ) returning\s""" + COLUMNS)
                .with("restUntil", restUntil)
                .with("now", now)
                .with("most", most)
                .list(JdbcRetentionRuleRepository::read);
    }

    @Override
    public void resume(UUID id, Instant now) {
        sql.query("update audio.retention_rule set next_run_at = :now where id = :id")
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public long countMatches(RetentionRule rule, Instant before) {
        return matching("select count(*) as n", rule, before)
                .first(row -> row.bigint("n"))
                .orElse(0L);
    }

    @Override
    public Page<Match> matches(RetentionRule rule, Instant before, PageRequest page) {
        return matching("select r.id, r.file_name, r.size_bytes, r.created_at", rule, before)
                .page(
                        "retention-matches/" + rule.id(),
                        page,
                        MATCH_KEYS,
                        row -> new Match(
                                row.uuid("id"),
                                row.text("file_name"),
                                row.bigint("size_bytes"),
                                row.instant("created_at")));
    }

    @Override
    public List<UUID> someMatches(RetentionRule rule, Instant before, int most) {
        return matching("select r.id", rule, before)
                .append(" order by r.id limit :most")
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    private Query matching(String select, RetentionRule rule, Instant before) {
        return sql.query(select + MATCHES)
                .with("ownerId", rule.ownerId())
                .with("before", before)
                .when(rule.terms().contentType(), OF_TYPE, "contentType");
    }

    private static RetentionRule read(Row row) throws SQLException {
        return new RetentionRule(
                row.uuid("id"),
                row.uuid("owner_id"),
                new Terms(
                        row.text("name"),
                        row.integer("after_days"),
                        row.textOrNull("content_type"),
                        row.constant("action", Action.class),
                        row.bool("keep_transcripts")),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
