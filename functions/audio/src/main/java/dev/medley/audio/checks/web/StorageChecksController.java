package dev.medley.audio.checks.web;

import dev.medley.access.Access;
import dev.medley.audio.checks.StorageCheck;
import dev.medley.audio.checks.StorageCheck.Counts;
import dev.medley.audio.checks.StorageCheckRepository;
import dev.medley.audio.checks.StorageFinding;
import dev.medley.audio.checks.StorageFinding.StorageFindingKind;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/recording-storage-checks")
@Tag(name = "Recording storage checks", description = "Objects in the store compared with recordings")
class StorageChecksController {

    private static final String PERMISSION = "recording-storage:read:all";
    private static final String KINDS = "lost-event|orphan-object|abandoned-parts|unknown-key";

    private final StorageCheckRepository repository;

    StorageChecksController(StorageCheckRepository repository) {
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "RecordingStorageCheck", description = "One look at the objects of the store")
    record CheckView(
            UUID id,
            Instant startedAt,

            @Nullable @Schema(description = "Null while it goes on, or where it died")
            Instant finishedAt,

            @Schema(description = "How many objects it looked at")
            int objects,

            @Schema(description = "Whether it came to the end; else the next one goes on where it stopped")
            boolean reachedEnd,

            @Schema(description = "What it found that was not known before")
            Counts found,

            @Schema(description = "What it mended, found now or before")
            Counts mended,

            @Schema(description = "Objects of recordings that were found missing since the check before")
            int missingObjects) {

        static CheckView of(StorageCheck check) {
            return new CheckView(
                    check.id(),
                    check.startedAt(),
                    check.finishedAt(),
                    check.objects(),
                    check.finishedAt() != null && check.nextKey() == null,
                    check.found(),
                    check.mended(),
                    check.missingObjects());
        }
    }

    @Serdeable
    @Schema(name = "RecordingStorageFinding")
    record StorageFindingView(
            UUID id,

            @Schema(
                    type = "string",
                    allowableValues = {"lost-event", "orphan-object", "abandoned-parts", "unknown-key"})
            String kind,

            String key,

            @Nullable @Schema(description = "Of an upload in parts")
            String uploadId,

            Instant foundAt,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"mended", "gone"},
                    description = "gone where it was all right when it was to be mended; null while it is open")
            String outcome,

            @Nullable Instant settledAt) {

        static StorageFindingView of(StorageFinding finding) {
            return new StorageFindingView(
                    finding.id(),
                    finding.kind().label(),
                    finding.key(),
                    finding.uploadId(),
                    finding.foundAt(),
                    Optional.ofNullable(finding.outcome())
                            .map(StorageFinding.StorageFindingOutcome::label)
                            .orElse(null),
                    finding.settledAt());
        }
    }

    @Get
    @Access(PERMISSION)
    @Operation(
            operationId = "listRecordingStorageChecks",
            summary = "The last comparisons of the store with the recordings, newest first",
            description = "One is made every hour, and kept for 90 days.")
    @ApiResponse(responseCode = "200", description = "A page of checks")
    PageView<CheckView> list(PageRequest page) {
        return PageView.of(repository.list(page), CheckView::of);
    }

    @Get("/findings{?kind,open}")
    @Access(PERMISSION)
    @Operation(
            operationId = "listRecordingStorageFindings",
            summary = "Objects and uploads that no recording accounts for, newest first",
            description = "What is found is mended after a while: lost events after an hour, parts after a day, orphan "
                    + "objects after a week. Unknown keys are left to people.")
    @ApiResponse(responseCode = "200", description = "A page of findings")
    PageView<StorageFindingView> findings(
            @Nullable @QueryValue @Pattern(regexp = KINDS) String kind,
            @Nullable @QueryValue Boolean open,
            PageRequest page) {
        StorageFindingKind wanted = kind == null ? null : StorageFindingKind.of(kind);
        return PageView.of(repository.findings(wanted, open, page), StorageFindingView::of);
    }
}
