package dev.medley.social.follows;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How much accounts may follow.
 *
 * @param most how many an account follows at most
 * @param requests how many requests of an account are open at most
 * @param perDay how many an account begins to follow within 24 hours
 * @param blocks how many an account blocks at most, and how many it mutes
 */
@ConfigurationProperties("medley.social.follows")
public record FollowSettings(
        @Bindable(defaultValue = "7500") @Min(1) int most,
        @Bindable(defaultValue = "1000") @Min(1) int requests,
        @Bindable(defaultValue = "1000") @Min(1) int perDay,
        @Bindable(defaultValue = "10000") @Min(1) int blocks) {}
