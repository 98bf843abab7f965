package dev.medley.moderation.rules.store;

import dev.medley.textfilter.FilterFinding;
import io.micronaut.serde.annotation.Serdeable;

/** A finding as it is kept. */
@Serdeable
record FindingDocument(String category, double score, String rule, int start, int end) {

    static FindingDocument of(FilterFinding finding) {
        return new FindingDocument(finding.category(), finding.score(), finding.rule(), finding.start(), finding.end());
    }

    FilterFinding toFinding() {
        return new FilterFinding(category, score, rule, start, end, "");
    }
}
