package dev.medley.predictions.consents;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionPurpose;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who has agreed to what, and holds predictions that name a consent to it. */
@Singleton
public class EmotionConsentService {

    private final EmotionConsentRepository consents;
    private final Clock clock;

    protected EmotionConsentService(EmotionConsentRepository consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Records a consent.
     *
     * @throws Refusal {@code consent-invalid}, {@code purpose-forbidden}
     */
    @Transactional
    public EmotionConsent record(
            UUID accountId, String subject, PredictionPurpose purpose, String statement, Instant givenAt) {
        purpose.requireLawful("/purpose");
        Instant now = clock.instant();
        if (givenAt.isAfter(now)) {
            throw Refusal.invalid("consent-invalid", "/givenAt", "Nobody has agreed to it yet.");
        }
        EmotionConsent consent =
                new EmotionConsent(Ids.next(clock), accountId, subject, purpose, statement, givenAt, null, now);
        consents.add(consent);
        return consent;
    }

    public EmotionConsent find(UUID id, UUID accountId) {
        return consents.find(id, accountId).orElseThrow(EmotionConsentService::unknown);
    }

    public Page<EmotionConsent> list(UUID accountId, @Nullable String subject, PageRequest page) {
        return consents.list(accountId, subject, page);
    }

    @Transactional
    public EmotionConsent withdraw(UUID id, UUID accountId) {
        return consents.withdraw(id, accountId, clock.instant()).orElseThrow(EmotionConsentService::unknown);
    }

    /**
     * Holds what is wanted to the consent that it names, if it names one.
     *
     * @throws Refusal {@code consent-mismatch}, {@code consent-unknown}, {@code consent-withdrawn}
     */
    public void require(UUID accountId, PredictionOptions options) {
        UUID id = options.consentId();
        if (id == null) {
            return;
        }
        EmotionConsent consent = consents.find(id, accountId)
                .orElseThrow(
                        () -> Refusal.invalid("consent-unknown", "/options/consentId", "There is no such consent."));
        if (consent.withdrawnAt() != null) {
            throw Refusal.conflict("consent-withdrawn", "This consent was withdrawn.");
        }
        if (options.purpose() != null && options.purpose() != consent.purpose()) {
            throw Refusal.invalid("consent-mismatch", "/options/purpose", "The consent was given for another purpose.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("consent-unknown", "There is no such consent.");
    }
}
