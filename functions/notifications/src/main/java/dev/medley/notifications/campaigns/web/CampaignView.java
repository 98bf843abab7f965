package dev.medley.notifications.campaigns.web;

import dev.medley.notifications.campaigns.EmailCampaign;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        CampaignBody details,

        @Schema(description = "draft, scheduled, running, paused, stopped, finished or failed")
        String status,

        @Nullable Instant startAt,

        @Nullable @Schema(description = "Who had it begin, and answers for it")
        UUID startedBy,

        @Nullable @Schema(description = "Why it failed, by the code of a problem", example = "permission-missing")
        String failure,

        int version,
        UUID createdBy,
        Instant createdAt) {

    static CampaignView of(EmailCampaign campaign) {
        return new CampaignView(
                campaign.id(),
                CampaignBody.of(campaign.details()),
                campaign.status().label(),
                campaign.startAt(),
                campaign.startedBy(),
                campaign.failure(),
                campaign.version(),
                campaign.createdBy(),
                campaign.createdAt());
    }
}
