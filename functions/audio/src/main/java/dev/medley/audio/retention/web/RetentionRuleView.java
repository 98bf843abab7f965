package dev.medley.audio.retention.web;

import dev.medley.audio.retention.RetentionRule;
import dev.medley.audio.retention.RetentionRule.Terms;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RetentionRule")
record RetentionRuleView(
        UUID id,
        String name,
        int afterDays,
        @Nullable String contentType,

        @Schema(
                type = "string",
                allowableValues = {"trash", "delete"})
        String action,

        boolean keepTranscripts,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static RetentionRuleView of(RetentionRule rule) {
        Terms terms = rule.terms();
        return new RetentionRuleView(
                rule.id(),
                terms.name(),
                terms.afterDays(),
                terms.contentType(),
                terms.action().label(),
                terms.keepTranscripts(),
                rule.version(),
                rule.createdAt(),
                rule.updatedAt());
    }
}
