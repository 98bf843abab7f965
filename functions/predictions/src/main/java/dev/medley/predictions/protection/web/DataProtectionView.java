package dev.medley.predictions.protection.web;

import dev.medley.models.Model;
import dev.medley.predictions.protection.DataProtectionReport;
import dev.medley.predictions.protection.DataProtectionReport.ConsentUse;
import dev.medley.predictions.protection.DataProtectionReport.Numbers;
import dev.medley.predictions.protection.DataRetention;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        name = "PredictionDataProtection",
        description =
                "Whose voices the caller has had analysed, for which purposes, by which models, and how long that is kept")
record DataProtectionView(
        Instant at,

        @Nullable @Schema(description = "Whom it is about alone; null where it is about all")
        String subject,

        NumbersView numbers,
        List<PurposeView> purposes,
        List<ModelUseView> models,

        @Schema(description = "By their names, as the consents have them; up to 500")
        List<SubjectView> subjects,

        @Schema(description = "Whether subjects were left out; ask for each by name")
        boolean moreSubjects,

        List<RetentionView> retention) {

    @Serdeable
    @Schema(name = "PredictionDataNumbers")
    record NumbersView(
            long predictions,
            long recordings,
            long named,
            long abstained,

            @Schema(description = "Predictions that name no consent")
            long withoutConsent,

            long corrections,

            @Schema(description = "Files that can be fetched, of whomever they are")
            long exports,

            @Nullable Instant first,
            @Nullable Instant last) {

        static NumbersView of(Numbers numbers) {
            return new NumbersView(
                    numbers.predictions(),
                    numbers.recordings(),
                    numbers.named(),
                    numbers.abstained(),
                    numbers.withoutConsent(),
                    numbers.corrections(),
                    numbers.exports(),
                    numbers.first(),
                    numbers.last());
        }
    }

    @Serdeable
    @Schema(name = "PredictionPurposeUse")
    record PurposeView(
            @Nullable @Schema(description = "Null where none was said")
            String purpose,

            long predictions) {}

    @Serdeable
    @Schema(name = "PredictionModelUse")
    record ModelUseView(Model model, long predictions) {}

    @Serdeable
    @Schema(name = "PredictionSubjectUse")
    record SubjectView(String subject, List<ConsentUseView> consents) {}

    @Serdeable
    @Schema(name = "PredictionConsentUse")
    record ConsentUseView(
            UUID id,
            String purpose,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            long predictions) {

        static ConsentUseView of(ConsentUse consent) {
            return new ConsentUseView(
                    consent.id(), consent.purpose(), consent.givenAt(), consent.withdrawnAt(), consent.predictions());
        }
    }

    @Serdeable
    @Schema(name = "PredictionDataRetention")
    record RetentionView(String data, String kept) {}

    static DataProtectionView of(DataProtectionReport report) {
        return new DataProtectionView(
                report.at(),
                report.subject(),
                NumbersView.of(report.numbers()),
                report.purposes().stream()
                        .map(use -> new PurposeView(use.purpose(), use.predictions()))
                        .toList(),
                report.models().stream()
                        .map(use -> new ModelUseView(use.model(), use.predictions()))
                        .toList(),
                report.subjects().stream()
                        .map(use -> new SubjectView(
                                use.subject(),
                                use.consents().stream().map(ConsentUseView::of).toList()))
                        .toList(),
                report.moreSubjects(),
                Arrays.stream(DataRetention.values())
                        .map(retention -> new RetentionView(retention.data(), retention.kept()))
                        .toList());
    }
}
