package dev.medley.moderation.rules.web;

import dev.medley.http.MultiLine;
import dev.medley.moderation.rules.PlaceRuleSet;
import dev.medley.textfilter.PlaceRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record RuleSetChange(
        @NotNull @Valid PlaceRules rules,

        @Nullable @Schema(description = "What is told to somebody whose text is refused")
        UUID guidelineId,

        @Nullable @Size(max = 500) @MultiLine @Schema(description = "Why they are changed")
        String note) {

    PlaceRuleSet of(String place) {
        return new PlaceRuleSet(place, 0, rules, guidelineId, note == null ? "" : note.strip(), null, null);
    }
}
