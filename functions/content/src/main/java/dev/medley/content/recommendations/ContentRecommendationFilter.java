package dev.medley.content.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items may be recommended; null where it does not matter.
 *
 * @param interests tags that somebody named, for whoever has read nothing yet
 */
public record ContentRecommendationFilter(
        @Nullable String type,
        @Nullable String locale,
        @Nullable String tag,
        List<String> interests) {

    public ContentRecommendationFilter {
        interests = List.copyOf(interests);
    }

    boolean admits(@Nullable KnownContent item) {
        return item != null
                && (type == null || type.equals(item.type()))
                && (locale == null || locale.equals(item.locale()))
                && (tag == null || item.tags().contains(tag));
    }
}
