package dev.medley.notifications.campaigns;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much mail of campaigns an account gets.
 *
 * @param mailsPerDay how many within 24 hours at most, of all campaigns together
 */
@ConfigurationProperties("medley.notifications.campaigns")
public record CampaignSettings(
        @Bindable(defaultValue = "3") @Min(1) @Max(1000) int mailsPerDay) {}
