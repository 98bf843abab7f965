package dev.medley.social.follows;

import dev.medley.social.profiles.ProfileCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody may like to follow.
 *
 * @param mutual how many follow it whom they follow
 * @param via some of these, by handle
 * @param niche one that both have; null where there is none
 */
public record Suggestion(
        ProfileCard card,
        int mutual,
        List<String> via,
        @Nullable String niche) {

    public Suggestion {
        via = List.copyOf(via);
    }

    /** Why it is suggested. */
    public String kind() {
        if (mutual > 0) {
            return "mutual";
        }
        return niche != null ? "niche" : "popular";
    }
}
