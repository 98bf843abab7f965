package dev.medley.social.posts.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.posts.Share;
import dev.medley.social.posts.ShareRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcShareRepository implements ShareRepository {

    private static final SortKeys<Share> KEYS = SortKeys.newestFirst("s.id", Share::id);

    private final Sql sql;

    JdbcShareRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Share add(Share share) {
        sql.query("""
                insert into social.share (id, post_id, account_id, channel, code, created_at)
                values (:id, :postId, :accountId, :channel, :code, :createdAt)
                on conflict on constraint share_once do nothing""")
                .with("id", share.id())
                .with("postId", share.postId())
                .with("accountId", share.accountId())
                .with("channel", share.channel())
                .with("code", share.code())
                .with("createdAt", share.createdAt())
                .update();
        return sql.query("""
                select s.* from social.share s
                where s.post_id = :postId and s.account_id = :accountId and s.channel = :channel""")
                .with("postId", share.postId())
                .with("accountId", share.accountId())
                .with("channel", share.channel())
                .first(JdbcShareRepository::read)
                .orElseThrow();
    }

    @Override
    public Page<Share> list(UUID accountId, UUID postId, PageRequest page) {
        return sql.query("select s.* from social.share s where s.post_id = :postId and s.account_id = :accountId")
                .with("postId", postId)
                .with("accountId", accountId)
                .page("shares/" + accountId + "/" + postId, page, KEYS, JdbcShareRepository::read);
    }

    @Override
    public Optional<Share> open(@Nullable UUID reader, String code) {
        return sql.query("""
                update social.share s set opened = s.opened + 1
                from social.post p join social.influencer i on i.account_id = p.account_id
                where s.code = :code and p.id = s.post_id and p.deleted_at is null and p.status = 'published'
                    and p.moderation = 'visible' and p.visibility = 'everyone' and not i.private""")
                .when(reader, "and not social.is_apart(:reader, p.account_id)", "reader")
                .append("returning s.*")
                .with("code", code)
                .first(JdbcShareRepository::read);
    }

    private static Share read(Row row) throws SQLException {
        return new Share(
                row.uuid("id"),
                row.uuid("post_id"),
                row.uuid("account_id"),
                row.text("channel"),
                row.text("code"),
                row.integer("opened"),
                row.instant("created_at"));
    }
}
