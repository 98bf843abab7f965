package dev.medley.notifications.campaigns;

import dev.medley.kernel.Refusal;
import dev.medley.notifications.campaigns.EmailCampaign.Audience;
import dev.medley.notifications.recipients.RecipientRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Refuses audiences that do not say whom they are of, or that say what there is not. */
@Singleton
class AudienceCheck {

    private final RecipientRepository recipients;

    AudienceCheck(RecipientRepository recipients) {
        this.recipients = recipients;
    }

    /**
     * Refuses an audience.
     *
     * @throws Refusal {@code campaign-invalid}
     */
    void require(Audience audience) {
        String role = audience.role();
        String tier = audience.tier();
        if (!audience.isSaid()) {
            throw invalid("/audience", "Say whom it goes to, or that it goes to everybody.");
        }
        if (audience.everybody() && audience.isNarrowed()) {
            throw invalid("/audience/everybody", "It goes to everybody, or to those who are named, but not to both.");
        }
        if (role != null && !recipients.isRole(role)) {
            throw invalid("/audience/role", "There is no such role.");
        }
        if (tier != null && !recipients.isTierOfSomebody(tier)) {
            throw invalid("/audience/tier", "Nobody has such a tier.");
        }
        UUID segment = audience.segment();
        if (segment != null && !recipients.isSegment(segment)) {
            throw invalid("/audience/segment", "There is no such segment of customers.");
        }
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("campaign-invalid", pointer, detail);
    }
}
