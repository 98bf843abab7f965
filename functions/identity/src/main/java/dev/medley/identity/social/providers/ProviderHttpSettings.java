package dev.medley.identity.social.providers;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Requests to login providers.
 *
 * @param timeout how long one may take, with its retries
 */
@ConfigurationProperties("medley.login-http")
record ProviderHttpSettings(@Bindable(defaultValue = "5s") Duration timeout) {}
