package dev.medley.flags.segments.web;

import dev.medley.featureflags.Condition;
import dev.medley.featureflags.SegmentDefinition;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is in a segment. */
@Serdeable
@Schema(name = "SegmentDetails", description = "Who is in a segment")
record SegmentRequest(
        @NotNull @Size(max = 1000) @MultiLine String description,

        @NotNull @Size(max = 5000) @Schema(description = "Targeting keys that are in it whatever the conditions say")
        List<@NotNull @Size(min = 1, max = 200) String> included,

        @NotNull @Size(max = 5000) @Schema(description = "Targeting keys that are not in it whatever else says so")
        List<@NotNull @Size(min = 1, max = 200) String> excluded,

        @NotNull @Size(max = 20) @Schema(description = "Who meets all of them is in it; no segment may be named")
        List<@NotNull @Valid Condition> conditions) {

    SegmentDefinition toDefinition(String key) {
        return new SegmentDefinition(key, included, excluded, conditions);
    }
}
