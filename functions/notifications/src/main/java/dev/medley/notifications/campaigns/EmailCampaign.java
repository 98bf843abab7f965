package dev.medley.notifications.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to many.
 *
 * @param startAt when it is to begin; null while it is a draft
 * @param version grows with each change
 */
public record EmailCampaign(
        UUID id,
        CampaignDetails details,
        CampaignStatus status,
        @Nullable Instant startAt,
        int version,
        UUID createdBy,
        Instant createdAt) {

    /**
     * Whom it goes to: who meets all that is said. Nobody gets it who has switched off the mails of promotions.
     *
     * @param role who has it; null for any
     * @param tier who has it; null for any
     * @param accounts who is among them; empty for any
     */
    public record Audience(@Nullable String role, @Nullable String tier, List<UUID> accounts) {}

    /**
     * What it says, to whom, and how fast.
     *
     * @param subjects one, or two of which each goes to a half of the recipients
     * @param body Mustache without logic: {@code {{email}}} is whom it goes to
     * @param ratePerMinute how many go out in a minute at most
     */
    public record CampaignDetails(
            String name, Audience audience, List<String> subjects, String body, int ratePerMinute) {}

    EmailCampaign with(CampaignStatus changed, @Nullable Instant start) {
        return new EmailCampaign(id, details, changed, start, version + 1, createdBy, createdAt);
    }

    EmailCampaign with(CampaignDetails changed) {
        return new EmailCampaign(id, changed, status, startAt, version + 1, createdBy, createdAt);
    }
}
