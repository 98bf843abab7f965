package dev.medley.identity.throttle;

import dev.medley.settings.Reloaded;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How often somebody may fail to sign in before they have to wait. May change while a function runs.
 *
 * @param failures how many are free from one device, or with one account from one network
 * @param strangersFailures how many are free with one account, from all networks together that it never signed in from
 * @param networkFailures with how many accounts, which never signed in from one network, sign-ins may fail from it in a day
 *     before a right password has to be confirmed by mail there; never asked on addresses that are not routed
 * @param delay the first wait; each failure after it doubles it
 * @param longestDelay where doubling ends
 * @param attemptsKept how long attempts are remembered
 */
@Reloaded
@ConfigurationProperties("medley.sign-in")
public record SignInSettings(
        @Bindable(defaultValue = "10") @Min(1) int failures,
        @Bindable(defaultValue = "30") @Min(1) int strangersFailures,
        @Bindable(defaultValue = "100") @Min(1) int networkFailures,
        @Bindable(defaultValue = "30s") @NotNull Duration delay,
        @Bindable(defaultValue = "1h") @NotNull Duration longestDelay,
        @Bindable(defaultValue = "90d") @NotNull Duration attemptsKept) {}
