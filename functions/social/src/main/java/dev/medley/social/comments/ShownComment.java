package dev.medley.social.comments;

import dev.medley.social.profiles.ProfileCard;
import org.jspecify.annotations.Nullable;

/**
 * A comment as somebody sees it; where it is gone, or by somebody whom the reader does not see, an empty place with its
 * replies.
 *
 * @param author null of an empty place
 * @param vote what the reader voted; null for nothing
 * @param place by the score of all votes, where the best come first
 */
public record ShownComment(
        Comment comment,
        @Nullable ProfileCard author,
        @Nullable Boolean vote,
        double place) {}
