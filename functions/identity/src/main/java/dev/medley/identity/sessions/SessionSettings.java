package dev.medley.identity.sessions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;

/**
 * How long sessions live, and how many an account may have at a time.
 *
 * @param idle how long one lives without being refreshed
 * @param lifetime how long it lives at most, however often it is refreshed
 * @param most for everybody
 * @param mostPrivileged for those who hold one of the privileged roles
 * @param privilegedRoles roles that may do much
 * @param trust for how long a trusted device may leave out the second factor
 * @param kept how long sessions that have ended, and devices that nobody uses, are remembered
 */
@ConfigurationProperties("medley.sessions")
public record SessionSettings(
        @Bindable(defaultValue = "30d") @NotNull Duration idle,
        @Bindable(defaultValue = "90d") @NotNull Duration lifetime,
        @Bindable(defaultValue = "10") @Min(1) int most,
        @Bindable(defaultValue = "3") @Min(1) int mostPrivileged,

        @Bindable(defaultValue = "admin,super_admin") @NotNull
        Set<String> privilegedRoles,

        @Bindable(defaultValue = "30d") @NotNull Duration trust,
        @Bindable(defaultValue = "90d") @NotNull Duration kept) {

    int mostFor(Set<String> roles) {
        return roles.stream().anyMatch(privilegedRoles::contains) ? Math.min(most, mostPrivileged) : most;
    }
}
