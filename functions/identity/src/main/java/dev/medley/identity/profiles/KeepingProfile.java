package dev.medley.identity.profiles;

import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Shows people their profile, and lets them change it. */
@Singleton
public class KeepingProfile {

    private final Profiles profiles;

    KeepingProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    public Profile show(UUID accountId) {
        return profiles.find(accountId).orElseThrow(KeepingProfile::unknown);
    }

    /**
     * Applies a merge patch (RFC 7396).
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Profile patch(UUID accountId, Map<String, ? extends @Nullable Object> patch, IntPredicate expected) {
        Profile profile = profiles.lock(accountId).orElseThrow(KeepingProfile::unknown);
        Versions.require(expected, profile.version());
        Details details = profile.details().patched(patch);
        if (details.equals(profile.details())) {
            return profile;
        }
        Profile changed = profile.with(details);
        profiles.put(changed);
        return changed;
    }

    private static Refusal unknown() {
        return Refusal.notFound("account-unknown", "There is no such account.");
    }
}
