package dev.medley.social.comments.store;

import dev.medley.social.ModerationState;
import dev.medley.social.comments.Comment;
import dev.medley.social.comments.ShownComment;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import java.sql.SQLException;

/** Rows of comments. */
final class CommentRows {

    static final SortKeys<ShownComment> KEYS = SortKeys.<ShownComment>newestFirst(
                    "c.id", shown -> shown.comment().id())
            .and("score", "c.score", ShownComment::place);

    /**
     * Comments as {@code :reader} sees them at {@code :now}. What is gone, held, or by accounts that one of the two blocks is an
     * empty place where others replied to it, and else left out. Their replies and votes are not counted; the order is that of
     * all votes.
     */
    static final String SHOWN = """
            select c.*, i.handle, social.shown_name(i) as display_name, v.up as vote, s.shown,
                c.replies - (select count(*) from social.apart a
                    join social.comment r on r.parent_id = c.id and r.account_id = a.other_id and r.deleted_at is null
                        and r.moderation = 'visible'
                    where a.account_id = :reader)::integer as shown_replies,
                c.ups - h.ups as shown_ups, c.downs - h.downs as shown_downs,
                social.wilson(c.ups - h.ups, c.downs - h.downs) as shown_score,
                exists (select from social.badge b where b.account_id = c.account_id and b.revoked_at is null
                    and b.expires_at > :now) as verified
            from social.comment c
            left join social.influencer i on i.account_id = c.account_id
            left join social.comment_vote v on v.comment_id = c.id and v.account_id = :reader
            cross join lateral (select (count(*) filter (where w.up))::integer as ups,
                    (count(*) filter (where not w.up))::integer as downs
                from social.apart a
                join social.comment_vote w on w.comment_id = c.id and w.account_id = a.other_id
                where a.account_id = :reader) h
            cross join lateral (select c.deleted_at is null and i.account_id is not null
                and (c.account_id = :reader and c.moderation <> 'removed'
                    or c.moderation = 'visible' and not social.is_apart(:reader, c.account_id)) as shown) s
            where (s.shown or c.replies > 0 and exists (select from social.comment r
                where r.parent_id = c.id and (r.account_id = :reader and r.moderation <> 'removed' and r.deleted_at is null
                    or r.moderation = 'visible' and r.deleted_at is null and not social.is_apart(:reader, r.account_id)
                    or exists (select from social.comment n where n.parent_id = r.id and n.deleted_at is null
                        and n.moderation = 'visible' and not social.is_apart(:reader, n.account_id)))))
            """;

    private CommentRows() {}

    static Comment read(Row row) throws SQLException {
        return new Comment(
                row.uuid("id"),
                row.uuid("post_id"),
                row.uuidOrNull("account_id"),
                row.uuidOrNull("parent_id"),
                row.integer("depth"),
                row.text("body"),
                row.constant("moderation", ModerationState.class),
                new Comment.Votes(row.integer("ups"), row.integer("downs"), row.number("score")),
                row.integer("replies"),
                row.integer("version"),
                row.instantOrNull("edited_at"),
                row.instantOrNull("deleted_at"),
                row.instant("created_at"));
    }

    static ShownComment readShown(Row row) throws SQLException {
        Comment comment = read(row);
        double place = comment.votes().score();
        Comment seen = comment.seen(
                new Comment.Votes(row.integer("shown_ups"), row.integer("shown_downs"), row.number("shown_score")),
                row.integer("shown_replies"));
        if (!row.bool("shown")) {
            return new ShownComment(seen.emptied(), null, null, place);
        }
        ProfileCard author = new ProfileCard(
                row.uuid("account_id"), row.text("handle"), row.text("display_name"), row.bool("verified"));
        return new ShownComment(seen, author, row.textOrNull("vote") == null ? null : row.bool("vote"), place);
    }
}
