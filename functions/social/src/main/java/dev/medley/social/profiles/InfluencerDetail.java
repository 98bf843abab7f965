package dev.medley.social.profiles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as somebody sees it.
 *
 * @param posts how many posts the reader may read, 10,000 at most
 */
public record InfluencerDetail(
        Influencer influencer, @Nullable Badge badge, int followers, int following, int posts, Relation relation) {

    /** Who is verified as what, and until when. */
    public record Badge(String category, Instant expiresAt) {}

    /** What the reader and the account are to each other. */
    public record Relation(boolean follows, boolean requested, boolean followed, boolean blocked, boolean muted) {}
}
