package dev.medley.social.verification;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All applications, and who is verified. */
public interface VerificationRepository {

    /** False where the account has one that is open. */
    boolean add(Verification verification);

    void change(Verification verification);

    Optional<Verification> find(UUID id);

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Verification> lock(UUID id);

    /** Those of an account, or of all; null where it does not matter. */
    Page<Verification> list(@Nullable UUID accountId, @Nullable VerificationStatus status, PageRequest page);

    int evidences(UUID verificationId);

    void add(VerificationEvidence evidence);

    List<VerificationEvidence> evidence(UUID verificationId);

    void give(Verification verification, Instant expiresAt, Instant now);

    /** False where the account has no badge that counts. */
    boolean revoke(UUID accountId, String reason, Instant now);

    /** Takes badges that have run out; whose they were and as what. */
    List<ExpiredBadge> expire(Instant now, int most);

    /** See {@link #expire}. */
    record ExpiredBadge(UUID accountId, String category) {}

    /** Files of evidence that is gone. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID id);
}
