package dev.medley.social.posts;

import dev.medley.social.profiles.Repliers;
import org.jspecify.annotations.Nullable;

/**
 * What a post says, and to whom.
 *
 * @param repliers who may comment; null where the profile decides
 */
public record PostContent(
        String body,
        Readers visibility,
        @Nullable Repliers repliers,
        @Nullable PostReference reference) {

    PostContent saying(String newBody) {
        return new PostContent(newBody, visibility, repliers, reference);
    }
}
