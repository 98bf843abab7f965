package dev.medley.social.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an account asks to be verified.
 *
 * @param reason why it was decided so; null where it is not, or nothing was said
 * @param decidedBy null where it is not decided, or that account is erased
 */
public record Verification(
        UUID id,
        UUID accountId,
        String legalName,
        VerifiedCategory category,
        String statement,
        VerificationStatus status,
        @Nullable String reason,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int version,
        Instant createdAt) {

    Verification withdrawn() {
        return new Verification(
                id,
                accountId,
                legalName,
                category,
                statement,
                VerificationStatus.WITHDRAWN,
                null,
                null,
                null,
                version + 1,
                createdAt);
    }

    Verification decided(boolean isApproved, String why, UUID reviewer, Instant now) {
        return new Verification(
                id,
                accountId,
                legalName,
                category,
                statement,
                isApproved ? VerificationStatus.APPROVED : VerificationStatus.REJECTED,
                why,
                reviewer,
                now,
                version + 1,
                createdAt);
    }
}
