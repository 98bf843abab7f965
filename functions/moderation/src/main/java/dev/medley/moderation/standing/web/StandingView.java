package dev.medley.moderation.standing.web;

import dev.medley.moderation.standing.AccountStanding;
import dev.medley.moderation.standing.Sanction;
import dev.medley.moderation.standing.SanctionKind;
import dev.medley.moderation.standing.Strike;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AccountStanding", description = "How an account stands")
record StandingView(
        UUID accountId,

        @Schema(description = "From 0 to 4; more lets an account write faster and more links")
        int trustLevel,

        @Nullable @Schema(description = "Until then what it writes is held")
        Instant limitedUntil,

        @Nullable Instant suspendedUntil,
        @Schema(description = "Of strikes that count still") int points,
        int texts,
        int activeDays,
        int reportsUpheld,
        int reportsDismissed,
        @Schema(description = "The latest, newest first") List<StrikeView> strikes,
        @Schema(description = "The latest, newest first") List<SanctionView> sanctions) {

    @Serdeable
    @Schema(name = "Strike")
    record StrikeView(
            UUID decisionId,
            int points,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant withdrawnAt) {

        static StrikeView of(Strike strike) {
            return new StrikeView(
                    strike.decisionId(), strike.points(), strike.createdAt(), strike.expiresAt(), strike.withdrawnAt());
        }
    }

    @Serdeable
    @Schema(name = "Sanction")
    record SanctionView(
            UUID id,
            UUID decisionId,
            SanctionKind kind,
            String reason,
            @Nullable Instant until,
            Instant createdAt,
            @Nullable Instant liftedAt) {

        static SanctionView of(Sanction sanction) {
            return new SanctionView(
                    sanction.id(),
                    sanction.decisionId(),
                    sanction.kind(),
                    sanction.reason(),
                    sanction.until(),
                    sanction.createdAt(),
                    sanction.liftedAt());
        }
    }

    static StandingView of(AccountStanding standing, List<Strike> strikes, List<Sanction> sanctions) {
        return new StandingView(
                standing.accountId(),
                standing.trustLevel(),
                standing.limitedUntil(),
                standing.suspendedUntil(),
                standing.points(),
                standing.writing().texts(),
                standing.writing().activeDays(),
                standing.reportsUpheld(),
                standing.reportsDismissed(),
                strikes.stream().map(StrikeView::of).toList(),
                sanctions.stream().map(SanctionView::of).toList());
    }
}
