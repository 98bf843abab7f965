package dev.medley.social.posts.store;

import dev.medley.social.ModerationState;
import dev.medley.social.posts.Post;
import dev.medley.social.posts.PostContent;
import dev.medley.social.posts.PostReference;
import dev.medley.social.posts.PostStatus;
import dev.medley.social.posts.Readers;
import dev.medley.social.profiles.Repliers;
import dev.medley.storage.Row;
import java.sql.SQLException;

/** Rows of posts. */
final class PostRows {

    static final String COLUMNS = """
            p.id, p.account_id, p.body, p.reference_kind, p.reference_id, p.visibility, p.replies, p.status, p.publish_at,
            p.published_at, p.broadcast, p.moderation, p.version, p.edited_at, p.created_at, p.updated_at""";

    /**
     * Posts as {@code :reader} sees them at {@code :now}. What is by accounts that one of the two blocks is taken out of the
     * counts, as it is out of the lists.
     */
    static final String SHOWN = "select " + COLUMNS + """
            , i.handle, social.shown_name(i) as display_name, coalesce(p.replies, i.replies) as repliers,
            exists (select from social.badge b where b.account_id = p.account_id and b.revoked_at is null
                and b.expires_at > :now) as verified,
            case p.reference_kind
                when 'product' then (select v.product_title from catalog.pub_variant v
                    where v.product_id = p.reference_id and v.sellable limit 1)
                when 'meal' then (select m.title from meals.pub_meal m where m.id = p.reference_id
                    and m.status = 'published' and (m.visibility = 'everyone' or m.account_id = :reader)
                    and not exists (select from social.apart a
                        where a.account_id = :reader and a.other_id = m.account_id))
                end as reference_title,
            coalesce(t.likes, 0) - (select count(*) from social.apart a
                join social.post_like l on l.post_id = p.id and l.account_id = a.other_id
                where a.account_id = :reader)::integer as likes,
            coalesce(t.comments, 0) - (select count(*) from social.apart a
                join social.comment c on c.post_id = p.id and c.account_id = a.other_id and c.deleted_at is null
                    and c.moderation = 'visible'
                where a.account_id = :reader)::integer as comments,
            coalesce(t.shares, 0) - (select count(*) from social.apart a
                join social.share s on s.post_id = p.id and s.account_id = a.other_id
                where a.account_id = :reader)::integer as shares,
            exists (select from social.post_like l where l.post_id = p.id and l.account_id = :reader) as liked,
            (select jsonb_agg(jsonb_build_object('id', f.id, 'alt', f.alt, 'width', f.width, 'height', f.height,
                'blurhash', f.blurhash, 'renditions', f.renditions) order by f.id)
                from social.post_picture f where f.post_id = p.id and f.status = 'ready') as pictures
            from social.post p
            join social.influencer i on i.account_id = p.account_id
            left join social.post_total t on t.post_id = p.id
            where social.shows_post(:reader, p)
            """;

    private PostRows() {}

    static Post read(Row row) throws SQLException {
        String kind = row.textOrNull("reference_kind");
        String replies = row.textOrNull("replies");
        return new Post(
                row.uuid("id"),
                row.uuid("account_id"),
                new PostContent(
                        row.text("body"),
                        row.constant("visibility", Readers.class),
                        replies == null ? null : row.constant("replies", Repliers.class),
                        kind == null
                                ? null
                                : new PostReference(
                                        row.constant("reference_kind", PostReference.Kind.class),
                                        row.uuid("reference_id"))),
                row.constant("status", PostStatus.class),
                row.instantOrNull("publish_at"),
                row.instantOrNull("published_at"),
                row.bool("broadcast"),
                row.constant("moderation", ModerationState.class),
                row.integer("version"),
                row.instantOrNull("edited_at"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
