package dev.medley.moderation.rules;

import dev.medley.textfilter.PlaceRules;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a place in a version.
 *
 * @param version 0 for those that come with the filter
 * @param guidelineId what is told to somebody whose text is refused
 * @param note why they were changed
 */
public record PlaceRuleSet(
        String place,
        long version,
        PlaceRules rules,
        @Nullable UUID guidelineId,
        String note,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt) {}
