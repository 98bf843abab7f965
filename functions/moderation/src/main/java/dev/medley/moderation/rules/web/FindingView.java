package dev.medley.moderation.rules.web;

import dev.medley.textfilter.FilterFinding;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "FilterFinding", description = "Something that a rule found in a text")
record FindingView(
        String category,
        @Schema(description = "How sure, from 0 to 1") double score,
        String rule,

        @Schema(description = "Where it begins, in UTF-16 units; as end where the text as a whole is meant")
        int start,

        int end) {

    static FindingView of(FilterFinding finding) {
        return new FindingView(finding.category(), finding.score(), finding.rule(), finding.start(), finding.end());
    }
}
