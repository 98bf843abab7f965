package dev.medley.analytics.forwarding.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * An external analytics service that gets activities, with the batches that PostHog's API has. Nothing is forwarded of who is not to
 * be recognised.
 *
 * @param url where its API is, such as https://eu.i.posthog.com; nothing for none
 * @param projectKey the key of the project there, with which one can write and not read
 * @param timeout how long a call may take
 */
@ConfigurationProperties("medley.analytics-service")
public record CollectorSettings(
        @NotNull @Bindable(defaultValue = "") String url,
        @NotNull @Bindable(defaultValue = "") String projectKey,
        @NotNull @Bindable(defaultValue = "10s") Duration timeout) {}
