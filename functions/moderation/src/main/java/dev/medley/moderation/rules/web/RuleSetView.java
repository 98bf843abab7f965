package dev.medley.moderation.rules.web;

import dev.medley.moderation.rules.PlaceRuleSet;
import dev.medley.textfilter.PlaceRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ModerationRules", description = "The rules of a place")
record RuleSetView(
        String place,

        @Schema(description = "0 for those that come with the filter")
        long version,

        PlaceRules rules,
        @Nullable UUID guidelineId,
        String note,
        @Nullable UUID changedBy,
        @Nullable Instant changedAt) {

    static RuleSetView of(PlaceRuleSet set) {
        return new RuleSetView(
                set.place(),
                set.version(),
                set.rules(),
                set.guidelineId(),
                set.note(),
                set.createdBy(),
                set.createdAt());
    }
}
