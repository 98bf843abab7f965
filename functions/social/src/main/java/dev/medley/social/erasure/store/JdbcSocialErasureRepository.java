package dev.medley.social.erasure.store;

import dev.medley.social.erasure.SocialErasureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSocialErasureRepository implements SocialErasureRepository {

    /**
     * All that is counted of the account and what it touched, in the order of those who change counts one by one, before the rows
     * that are counted.
     */
    private static final List<String> HELD = List.of("""
            select from social.follow_total t where t.account_id = :accountId
                or t.account_id in (select followed_id from social.follow where follower_id = :accountId
                    union select follower_id from social.follow where followed_id = :accountId)
            order by t.account_id for update""", """
            select from social.post_total t
            where t.post_id in (select post_id from social.post_like where account_id = :accountId
                union select post_id from social.share where account_id = :accountId
                union select post_id from social.comment where account_id = :accountId
                union select id from social.post where account_id = :accountId)
            order by t.post_id for update""");

    private static final List<String> DONE = List.of(
            """
            delete from social.inbox n using social.follow f
            where f.followed_id = :accountId and n.account_id = f.follower_id and n.author_id = f.followed_id""",
            "delete from social.follow where follower_id = :accountId or followed_id = :accountId",
            "delete from social.follow_request where follower_id = :accountId or followed_id = :accountId",
            "delete from social.post_like where account_id = :accountId",
            "delete from social.share where account_id = :accountId",
            "delete from social.comment_vote where account_id = :accountId",
            "delete from social.comment_mention where account_id = :accountId",
            "delete from social.post_mention where account_id = :accountId",
            "delete from social.post where account_id = :accountId",
            """
            delete from social.comment c where c.account_id = :accountId
                and not exists (select from social.comment r where r.parent_id = c.id)""",
            """
            delete from social.comment_version where comment_id in (
                select id from social.comment where account_id = :accountId)""",
            """
            update social.comment set deleted_at = coalesce(deleted_at, now()), body = '', account_id = null
            where account_id = :accountId""",
            "delete from social.inbox where account_id = :accountId",
            "delete from social.badge where account_id = :accountId",
            "delete from social.verification where account_id = :accountId",
            "delete from social.handle where account_id = :accountId",
            "delete from social.influencer where account_id = :accountId");

    private static final List<String> SAID = List.of(
            "delete from social.block where blocker_id = :accountId or blocked_id = :accountId",
            "delete from social.mute where account_id = :accountId or muted_id = :accountId",
            "delete from social.dismissal where account_id = :accountId or dismissed_id = :accountId",
            "delete from social.impression where account_id = :accountId or author_id = :accountId",
            "delete from social.less where account_id = :accountId or kind = 'author' and value = :accountId::text",
            "delete from social.feed_setting where account_id = :accountId",
            "delete from social.follow_total where account_id = :accountId",
            "delete from social.follow_pace where account_id = :accountId",
            "delete from social.suspension where account_id = :accountId",
            "update social.editorial_pick set picked_by = null where picked_by = :accountId",
            "update social.verification set decided_by = null where decided_by = :accountId");

    private final Sql sql;

    JdbcSocialErasureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> profile(UUID accountId) {
        sql.lock("social.removal");
        sql.lock("social.influencer/" + accountId);
        return sql.query("select id from social.influencer where account_id = :accountId for update")
                .with("accountId", accountId)
                .first(row -> row.uuid("id"));
    }

    @Override
    public boolean isTakenOff(UUID accountId) {
        return sql.query("select from social.influencer where account_id = :accountId and moderation = 'removed'")
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public void erase(UUID accountId) {
        boolean _ = profile(accountId).isPresent();
        remove(accountId);
        run(SAID, accountId);
    }

    @Override
    public void remove(UUID accountId) {
        HELD.forEach(
                statement -> sql.query(statement).with("accountId", accountId).list(_ -> 0));
        run(DONE, accountId);
    }

    private void run(List<String> statements, UUID accountId) {
        statements.forEach(
                statement -> sql.query(statement).with("accountId", accountId).update());
    }
}
