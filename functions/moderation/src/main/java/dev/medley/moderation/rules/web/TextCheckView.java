package dev.medley.moderation.rules.web;

import dev.medley.moderation.rules.TextCheck;
import dev.medley.textfilter.FilterAction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TextCheck", description = "What the filter says of a text")
record TextCheckView(
        UUID id,
        String place,
        FilterAction action,

        @Schema(
                description =
                        "As it would be kept: as it is where it is held; else masked, where something is to be masked")
        String text,

        List<FindingView> findings,
        @Nullable UUID guidelineId,
        long ruleVersion,
        Instant createdAt) {

    static TextCheckView of(TextCheck check) {
        return new TextCheckView(
                check.id(),
                check.place(),
                check.verdict().action(),
                check.verdict().text(),
                check.verdict().findings().stream().map(FindingView::of).toList(),
                check.verdict().guidelineId(),
                check.ruleVersion(),
                check.createdAt());
    }
}
