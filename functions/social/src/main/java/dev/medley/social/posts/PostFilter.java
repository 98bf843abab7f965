package dev.medley.social.posts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published posts are listed; null where it does not matter.
 *
 * @param tag a hashtag, in lower case
 */
public record PostFilter(@Nullable UUID accountId, @Nullable String tag) {}
