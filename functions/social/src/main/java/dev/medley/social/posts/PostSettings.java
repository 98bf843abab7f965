package dev.medley.social.posts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How posts come to their readers.
 *
 * @param broadcastAbove posts of accounts with more followers are read at read time
 */
@ConfigurationProperties("medley.social.posts")
public record PostSettings(
        @Bindable(defaultValue = "10000") @Min(0) int broadcastAbove) {}
