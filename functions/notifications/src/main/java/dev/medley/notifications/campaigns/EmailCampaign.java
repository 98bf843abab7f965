package dev.medley.notifications.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to many.
 *
 * @param startAt when it is to begin; null while it is a draft
 * @param startedBy who had it begin, and so answers for it; null while it is a draft
 * @param failure why it ended, by the code of a problem; null unless it failed
 * @param version grows with each change
 */
public record EmailCampaign(
        UUID id,
        CampaignDetails details,
        CampaignStatus status,
        @Nullable Instant startAt,
        @Nullable UUID startedBy,
        @Nullable String failure,
        int version,
        UUID createdBy,
        Instant createdAt) {

    /**
     * Whom it goes to: who meets all that is said. Nobody gets it who has switched off the mails of promotions.
     *
     * @param everybody whether all is said by that
     * @param role who has it; null for any
     * @param tier who has it; null for any
     * @param segment who is in this segment of customers; null for any
     * @param accounts who is among them; null for any
     */
    public record Audience(
            boolean everybody,
            @Nullable String role,
            @Nullable String tier,
            @Nullable UUID segment,
            @Nullable List<UUID> accounts) {

        /** Whether it is said whom it goes to. */
        public boolean isSaid() {
            return everybody || isNarrowed();
        }

        /** Whether not everybody is meant. */
        boolean isNarrowed() {
            return role != null || tier != null || segment != null || accounts != null;
        }
    }

    /**
     * What it says, to whom, and how fast.
     *
     * @param subjects one, or two of which each goes to a half of the recipients
     * @param body Mustache without logic: {@code {{email}}} is whom it goes to
     * @param ratePerMinute how many go out in a minute at most
     */
    public record CampaignDetails(
            String name, Audience audience, List<String> subjects, String body, int ratePerMinute) {}

    EmailCampaign with(CampaignStatus changed) {
        return new EmailCampaign(id, details, changed, startAt, startedBy, failure, version + 1, createdBy, createdAt);
    }

    EmailCampaign with(CampaignDetails changed) {
        return new EmailCampaign(id, changed, status, startAt, startedBy, failure, version + 1, createdBy, createdAt);
    }

    EmailCampaign started(UUID by, Instant at) {
        return new EmailCampaign(
                id, details, CampaignStatus.SCHEDULED, at, by, failure, version + 1, createdBy, createdAt);
    }

    /** As it was before somebody had it begin. */
    EmailCampaign drafted() {
        return new EmailCampaign(
                id, details, CampaignStatus.DRAFT, null, null, failure, version + 1, createdBy, createdAt);
    }

    EmailCampaign failed(String why) {
        return new EmailCampaign(
                id, details, CampaignStatus.FAILED, startAt, startedBy, why, version + 1, createdBy, createdAt);
    }
}
