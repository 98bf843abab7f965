package dev.medley.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of whom the operator demands two factors. Until a session has shown two, it can look at the account, prove more and
 * enrol a factor, and nothing else. API keys go on: nobody signs in with one, and a session that has
 * not shown two makes none.
 *
 * @param requiredOf roles; {@code user} is everybody's
 */
@ConfigurationProperties("medley.second-factor")
public record SecondFactors(@Bindable(defaultValue = "") Set<String> requiredOf) {

    private static final Set<String> ALWAYS_OPEN = Set.of("factor", "passkey", "session");
    private static final Permission OWN_ACCOUNT = Permission.of("account:read:own");

    /** An empty setting is read as one empty role. */
    public SecondFactors {
        requiredOf = requiredOf.stream().filter(role -> !role.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean areRequiredOf(Caller caller) {
        return !Collections.disjoint(requiredOf, caller.roles());
    }

    /** Whether the caller has to show a second factor before they may use this permission. */
    boolean areMissing(Caller caller, Permission needed) {
        Proof proof = caller.proof();
        return areRequiredOf(caller) && proof.isOfPerson() && !proof.tookTwoFactors() && !isAlwaysOpen(needed);
    }

    private static boolean isAlwaysOpen(Permission needed) {
        return needed.equals(OWN_ACCOUNT) || (!needed.all() && ALWAYS_OPEN.contains(needed.resource()));
    }
}
