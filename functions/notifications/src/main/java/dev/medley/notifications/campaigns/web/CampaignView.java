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

        @Schema(description = "draft, scheduled, running, paused, stopped or finished")
        String status,

        @Nullable Instant startAt,
        int version,
        UUID createdBy,
        Instant createdAt) {

    static CampaignView of(EmailCampaign campaign) {
        return new CampaignView(
                campaign.id(),
                CampaignBody.of(campaign.details()),
                campaign.status().label(),
                campaign.startAt(),
                campaign.version(),
                campaign.createdBy(),
                campaign.createdAt());
    }
}
