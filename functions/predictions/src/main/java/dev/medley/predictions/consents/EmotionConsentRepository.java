package dev.medley.predictions.consents;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.OwnedRows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All consents. */
public interface EmotionConsentRepository extends OwnedRows {

    void add(EmotionConsent consent);

    Optional<EmotionConsent> find(UUID id, UUID accountId);

    /** An account's, newest first. */
    Page<EmotionConsent> list(UUID accountId, @Nullable String subject, PageRequest page);

    /** Withdraws one that holds; what is withdrawn stays so since it first was. */
    Optional<EmotionConsent> withdraw(UUID id, UUID accountId, Instant at);
}
