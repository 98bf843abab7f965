package dev.medley.notifications.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail of a campaign.
 *
 * @param variant which of the subjects it has, from 0
 */
public record CampaignMail(UUID id, UUID accountId, EmailCampaign campaign, int variant, Instant createdAt) {}
