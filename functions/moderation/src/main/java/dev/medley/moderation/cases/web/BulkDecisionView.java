package dev.medley.moderation.cases.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "BulkDecision", description = "What became of each case")
record BulkDecisionView(List<BulkOutcomeView> outcomes) {

    @Serdeable
    @Schema(name = "BulkDecisionOutcome")
    record BulkOutcomeView(
            UUID caseId,
            @Nullable UUID decisionId,

            @Nullable @Schema(description = "Why the case was not decided")
            String code) {}
}
