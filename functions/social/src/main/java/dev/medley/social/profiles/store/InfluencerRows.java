package dev.medley.social.profiles.store;

import dev.medley.social.ModerationState;
import dev.medley.social.profiles.Handles;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerDetail;
import dev.medley.social.profiles.MediaKit;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.ProfileLink;
import dev.medley.social.profiles.ProfileText;
import dev.medley.social.profiles.Repliers;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Rows of profiles. */
@Singleton
class InfluencerRows {

    static final String COLUMNS = """
            i.id, i.account_id, i.handle, i.handle_changed_at, i.display_name, i.bio, i.links, i.niches, i.media_kit,
            i.private, i.replies, i.moderation, i.version, i.created_at, i.updated_at""";

    /**
     * Profiles as {@code :reader} sees them. Who is blocked, by either side, is taken out of the counts of others, as they are
     * out of the lists.
     */
    static final String DETAIL = "select " + COLUMNS + """
            , b.category as badge_category, b.expires_at as badge_expires_at,
            coalesce(t.followers, 0) - (select count(*) from social.apart a
                join social.follow f on f.follower_id = a.other_id and f.followed_id = i.account_id
                where a.account_id = :reader)::integer as followers,
            coalesce(t.following, 0) - (select count(*) from social.apart a
                join social.follow f on f.followed_id = a.other_id and f.follower_id = i.account_id
                where a.account_id = :reader)::integer as following,
            (select count(*) from (select from social.post p
                where p.account_id = i.account_id and p.status = 'published' and p.deleted_at is null
                    and p.moderation = 'visible' and p.visibility = any(r.readers) limit 10000) n)::integer as posts,
            exists (select from social.follow where follower_id = :reader and followed_id = i.account_id) as follows,
            exists (select from social.follow_request
                where follower_id = :reader and followed_id = i.account_id) as requested,
            exists (select from social.follow where follower_id = i.account_id and followed_id = :reader) as followed,
            exists (select from social.block where blocker_id = :reader and blocked_id = i.account_id) as blocked,
            exists (select from social.mute m where m.account_id = :reader and m.muted_id = i.account_id
                and coalesce(m.expires_at > :now, true)) as muted
            from social.influencer i
            left join social.follow_total t on t.account_id = i.account_id
            left join social.badge b on b.account_id = i.account_id and b.revoked_at is null and b.expires_at > :now
            cross join lateral (select array_remove(array[
                case when social.may_read(:reader, i.account_id, 'everyone') then 'everyone' end,
                case when social.may_read(:reader, i.account_id, 'followers') then 'followers' end,
                case when social.may_read(:reader, i.account_id, 'author') then 'author' end], null) as readers) r
            where (i.account_id = :reader or i.moderation in ('visible', 'held', 'hidden')
                and not social.is_apart(:reader, i.account_id))
            """;

    private final JsonCodec json;

    InfluencerRows(JsonCodec json) {
        this.json = json;
    }

    Query bound(Query query, Influencer influencer) {
        ProfileText text = influencer.text();
        MediaKit kit = text.mediaKit();
        return query.with("accountId", influencer.accountId())
                .with("handle", text.handle())
                .with("folded", Handles.folded(text.handle()))
                .with("handleChangedAt", influencer.handleChangedAt())
                .with("displayName", text.displayName())
                .with("bio", text.bio())
                .with("links", json.write(text.links()))
                .with("niches", text.niches().toArray(String[]::new))
                .with("mediaKit", kit == null ? null : json.write(kit))
                .with("private", text.isPrivate())
                .with("replies", text.replies())
                .with("moderation", influencer.moderation())
                .with("version", influencer.version())
                .with("updatedAt", influencer.updatedAt());
    }

    Influencer read(Row row) throws SQLException {
        ProfileText text = new ProfileText(
                row.text("handle"),
                row.text("display_name"),
                row.text("bio"),
                List.of(json.read(row.json("links"), ProfileLink[].class)),
                row.texts("niches"),
                json.readOrNull(row.jsonOrNull("media_kit"), MediaKit.class),
                row.bool("private"),
                row.constant("replies", Repliers.class));
        return new Influencer(
                row.uuid("id"),
                row.uuid("account_id"),
                text,
                row.constant("moderation", ModerationState.class),
                row.instantOrNull("handle_changed_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    InfluencerDetail readDetail(Row row) throws SQLException {
        String category = row.textOrNull("badge_category");
        return new InfluencerDetail(
                read(row),
                category == null ? null : new InfluencerDetail.Badge(category, row.instant("badge_expires_at")),
                row.integer("followers"),
                row.integer("following"),
                row.integer("posts"),
                new InfluencerDetail.Relation(
                        row.bool("follows"),
                        row.bool("requested"),
                        row.bool("followed"),
                        row.bool("blocked"),
                        row.bool("muted")));
    }

    static ProfileCard readCard(Row row) throws SQLException {
        return new ProfileCard(
                row.uuid("account_id"), row.text("handle"), row.text("display_name"), row.bool("verified"));
    }
}
