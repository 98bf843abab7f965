package dev.medley.social.posts;

import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.Repliers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as somebody sees it.
 *
 * @param referenceTitle of the thing that it shows; null where that is gone
 * @param liked whether the reader likes it
 */
public record ShownPost(
        Post post,
        ProfileCard author,
        Repliers repliers,
        @Nullable String referenceTitle,
        List<ShownPicture> pictures,
        Totals totals,
        boolean liked) {

    /** Without what is by accounts that the reader does not see. */
    public record Totals(int likes, int comments, int shares) {}

    public ShownPost {
        pictures = List.copyOf(pictures);
    }
}
