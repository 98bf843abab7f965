package dev.medley.moderation.erasure.store;

import dev.medley.moderation.erasure.ModerationErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcModerationErasureRepository implements ModerationErasureRepository {

    private static final List<String> AT_ONCE = List.of(
            "update moderation.report set account_id = null, text = '' where account_id = :accountId",
            "delete from moderation.text_check where account_id = :accountId",
            "delete from moderation.text_note where account_id = :accountId",
            "delete from moderation.standing where account_id = :accountId",
            "delete from moderation.strike where account_id = :accountId",
            "delete from moderation.sanction where account_id = :accountId",
            "update moderation.guideline_version set created_by = null where created_by = :accountId",
            "update moderation.rule_set set updated_by = null where updated_by = :accountId",
            "update moderation.rule_version set created_by = null where created_by = :accountId",
            "update moderation.finding_feedback set created_by = null where created_by = :accountId",
            "update moderation.case_file set claimed_by = null, claimed_until = null where claimed_by = :accountId",
            "update moderation.case_file set decided_by = null where decided_by = :accountId",
            "update moderation.decision set decided_by = null where decided_by = :accountId",
            "update moderation.appeal set decided_by = null where decided_by = :accountId");

    private static final List<String> LATER = List.of("""
            update moderation.evidence set author_id = null, text = '', hash = id::text::bytea
            where author_id = any(:ids)""", """
            update moderation.appeal set account_id = null, text = '', note = null,
                state = case state when 'open' then 'rejected' else state end
            where account_id = any(:ids)""", """
            update moderation.decision set account_id = null, reason = '' where account_id = any(:ids)""", """
            update moderation.case_file set author_id = null where author_id = any(:ids)""", """
            delete from moderation.erased_author where account_id = any(:ids)""");

    private final Sql sql;

    JdbcModerationErasureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void erase(UUID accountId, Instant now) {
        AT_ONCE.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
        sql.query("""
                insert into moderation.erased_author (account_id, erase_after)
                select :accountId, greatest(:now::timestamptz, coalesce(max(d.appeal_until), :now::timestamptz))
                from moderation.decision d where d.account_id = :accountId
                on conflict do nothing""").with("accountId", accountId).with("now", now).update();
        eraseEvidence(now, 1, accountId);
    }

    @Override
    public void eraseEvidence(Instant now, int most) {
        eraseEvidence(now, most, null);
    }

    private void eraseEvidence(Instant now, int most, @Nullable UUID accountId) {
        List<UUID> ids = sql.query("select account_id from moderation.erased_author where erase_after <= :now")
                .with("now", now)
                .when(accountId, "and account_id = :accountId", "accountId")
                .append("order by erase_after limit :most")
                .with("most", most)
                .list(row -> row.uuid("account_id"));
        if (!ids.isEmpty()) {
            LATER.forEach(statement ->
                    sql.query(statement).with("ids", ids.toArray(UUID[]::new)).update());
        }
    }
}
