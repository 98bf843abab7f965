package dev.medley.social.profiles.web;

import dev.medley.social.ModerationState;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerDetail;
import dev.medley.social.profiles.MediaKit;
import dev.medley.social.profiles.ProfileText;
import dev.medley.social.profiles.Repliers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Influencer", description = "The public profile of an account, as the caller sees it")
record InfluencerView(
        UUID id,
        UUID accountId,
        String handle,
        String displayName,
        String bio,
        List<ProfileLinkBody> links,
        List<String> niches,

        @Nullable MediaKitBody mediaKit,

        boolean privateAccount,

        @Schema(description = "Who may comment on its posts")
        Repliers replies,

        @Nullable @Schema(description = "Who is verified as what, and until when; null for nobody")
        BadgeView badge,

        int followers,
        int following,

        @Schema(description = "How many posts the caller may read; 10,000 at most")
        int posts,

        @Schema(description = "What the caller and the account are to each other")
        RelationView relation,

        @Schema(description = "Held until somebody has looked at it, or hidden: then its account alone sees the text")
        ModerationState moderation,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "InfluencerBadge")
    record BadgeView(String category, Instant expiresAt) {}

    @Serdeable
    @Schema(name = "InfluencerRelation")
    record RelationView(
            @Schema(description = "The caller follows the account")
            boolean follows,

            @Schema(description = "The caller has asked to") boolean requested,

            @Schema(description = "The account follows the caller")
            boolean followed,

            boolean blocked,
            boolean muted) {}

    static InfluencerView of(InfluencerDetail detail, UUID reader) {
        Influencer influencer = detail.influencer();
        ProfileText text = influencer.text();
        MediaKit kit = text.mediaKit();
        InfluencerDetail.Badge badge = detail.badge();
        InfluencerDetail.Relation relation = detail.relation();
        boolean isShown = influencer.moderation() == ModerationState.VISIBLE
                || influencer.accountId().equals(reader);
        return new InfluencerView(
                influencer.id(),
                influencer.accountId(),
                text.handle(),
                isShown ? text.displayName() : text.handle(),
                isShown ? text.bio() : "",
                isShown ? text.links().stream().map(ProfileLinkBody::of).toList() : List.of(),
                isShown ? text.niches() : List.of(),
                kit == null || !isShown ? null : MediaKitBody.of(kit),
                text.isPrivate(),
                text.replies(),
                badge == null ? null : new BadgeView(badge.category(), badge.expiresAt()),
                detail.followers(),
                detail.following(),
                detail.posts(),
                new RelationView(
                        relation.follows(),
                        relation.requested(),
                        relation.followed(),
                        relation.blocked(),
                        relation.muted()),
                influencer.moderation(),
                influencer.version(),
                influencer.createdAt(),
                influencer.updatedAt());
    }
}
