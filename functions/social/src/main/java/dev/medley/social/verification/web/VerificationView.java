package dev.medley.social.verification.web;

import dev.medley.social.verification.Verification;
import dev.medley.social.verification.VerificationStatus;
import dev.medley.social.verification.VerifiedCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Verification", description = "That an account asks to be verified")
record VerificationView(
        UUID id,
        UUID accountId,
        String legalName,
        VerifiedCategory category,
        String statement,
        VerificationStatus status,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        Instant createdAt) {

    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.id(),
                verification.accountId(),
                verification.legalName(),
                verification.category(),
                verification.statement(),
                verification.status(),
                verification.reason(),
                verification.decidedAt(),
                verification.createdAt());
    }
}
