package dev.medley.audio.recovery.web;

import dev.medley.access.Access;
import dev.medley.audio.recovery.ObjectFinding;
import dev.medley.audio.recovery.ObjectFinding.RecoveryOutcome;
import dev.medley.audio.recovery.RecoveryRepository;
import dev.medley.audio.recovery.RecoverySummary;
import dev.medley.http.PageView;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/recording-recoveries")
@Tag(name = "Recording recoveries", description = "Objects of recordings that went missing, and what came of them")
class RecordingRecoveriesController {

    private final RecoveryRepository repository;

    RecordingRecoveriesController(RecoveryRepository repository) {
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "RecordingRecovery")
    record FindingView(
            UUID id,
            UUID recordingId,
            UUID accountId,

            @Schema(
                    type = "string",
                    allowableValues = {"original", "rendition", "optimized"})
            String object,

            @Schema(
                    type = "string",
                    allowableValues = {"restored", "lost"},
                    description = "lost where there was no copy either")
            String outcome,

            Instant foundAt) {

        static FindingView of(ObjectFinding finding) {
            return new FindingView(
                    finding.id(),
                    finding.recordingId(),
                    finding.ownerId(),
                    finding.object().label(),
                    finding.outcome().label(),
                    finding.foundAt());
        }
    }

    @Serdeable
    @Schema(name = "RecordingRecoverySummary", description = "How far the recordings have been looked at")
    record SummaryView(
            @Schema(description = "How many nobody has looked at yet")
            long unverified,

            @Nullable @Schema(description = "When the one was looked at that has waited longest")
            Instant oldestVerification) {}

    @Get("{?outcome}")
    @Access("recording-recovery:read:all")
    @Operation(
            operationId = "listRecordingRecoveries",
            summary = "Objects of recordings that were missing, newest first",
            description = "Every recording is looked at once a day: what is missing is brought back from its copy.")
    @ApiResponse(responseCode = "200", description = "A page of findings")
    PageView<FindingView> list(
            @Nullable @QueryValue @Pattern(regexp = "restored|lost") String outcome, PageRequest page) {
        RecoveryOutcome wanted = outcome == null ? null : RecoveryOutcome.of(outcome);
        return PageView.of(repository.list(wanted, page), FindingView::of);
    }

    @Get("/summary")
    @Access("recording-recovery:read:all")
    @Operation(
            operationId = "readRecordingRecoverySummary",
            summary = "How many recordings nobody has looked at yet, and how long the others have waited")
    @ApiResponse(responseCode = "200", description = "The summary")
    SummaryView summary() {
        RecoverySummary summary = repository.summary();
        return new SummaryView(summary.unverified(), summary.oldest());
    }
}
