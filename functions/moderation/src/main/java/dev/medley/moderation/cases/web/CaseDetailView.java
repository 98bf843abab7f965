package dev.medley.moderation.cases.web;

import dev.medley.kernel.Digests;
import dev.medley.moderation.cases.AbuseReport;
import dev.medley.moderation.cases.CaseEvidence.PresentText;
import dev.medley.moderation.cases.Evidence;
import dev.medley.moderation.cases.ReportCategory;
import dev.medley.moderation.cases.ReportState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ModerationCaseDetail", description = "A case with all that a moderator needs to decide it")
record CaseDetailView(
        CaseView file,

        @Nullable @Schema(description = "The thing as it is now; null where it is gone")
        PresentTextView present,

        @Schema(description = "The latest, newest first") List<EvidenceView> evidence,
        @Schema(description = "The latest, newest first") List<CaseReportView> reports,
        List<DecisionView> decisions) {

    @Serdeable
    @Schema(name = "ModeratedText", description = "What a thing says now")
    record PresentTextView(
            String text,

            @Schema(description = "What others read after a decision with masked")
            String maskedText,

            Instant changedAt,

            @Schema(description = "Whether it says something else than the latest evidence; it is not released then")
            boolean changed) {

        static PresentTextView of(PresentText present) {
            return new PresentTextView(
                    present.subject().body(),
                    present.masked(),
                    present.subject().changedAt(),
                    present.isChanged());
        }
    }

    @Serdeable
    @Schema(name = "Evidence", description = "The thing as it was when somebody reported it; never changed")
    record EvidenceView(
            UUID id,
            @Nullable UUID authorId,
            String text,

            @Schema(description = "SHA-256 of the text, in hexadecimal digits")
            String sha256,

            @Schema(description = "When this text was written")
            Instant changedAt,

            Instant takenAt) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.authorId(),
                    evidence.text(),
                    Digests.hex(evidence.hash()),
                    evidence.changedAt(),
                    evidence.takenAt());
        }
    }

    @Serdeable
    @Schema(name = "CaseReport")
    record CaseReportView(
            UUID id,
            UUID evidenceId,
            @Nullable UUID reporterId,
            ReportCategory category,
            String text,
            double weight,
            ReportState state,
            Instant createdAt) {

        static CaseReportView of(AbuseReport report) {
            return new CaseReportView(
                    report.id(),
                    report.evidenceId(),
                    report.accountId(),
                    report.category(),
                    report.text(),
                    report.weight(),
                    report.state(),
                    report.createdAt());
        }
    }
}
