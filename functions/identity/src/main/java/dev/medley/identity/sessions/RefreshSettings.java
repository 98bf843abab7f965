package dev.medley.identity.sessions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What becomes of those who show a spent refresh token. With both at zero none is answered twice (ASVS 10.4.5), and a client
 * that lost an answer, or asked in two tabs, has to sign in again.
 *
 * @param grace how long several may ask with one token and get the same answer
 * @param patience how long a client may take to come back that did not hear the answer
 */
@ConfigurationProperties("medley.sessions.refresh")
public record RefreshSettings(
        @Bindable(defaultValue = "10s") @NotNull Duration grace,
        @Bindable(defaultValue = "1h") @NotNull Duration patience) {}
