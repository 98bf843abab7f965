package dev.medley.identity.profiles;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.TimeZoneChanged;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.AccountRepository.Details;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Shows people their profile, and lets them change it. */
@Singleton
public class ProfileService {

    private final ProfileRepository profileRepository;
    private final AccountRepository accountRepository;
    private final Outbox outbox;
    private final Clock clock;

    ProfileService(
            ProfileRepository profileRepository, AccountRepository accountRepository, Outbox outbox, Clock clock) {
        this.profileRepository = profileRepository;
        this.accountRepository = accountRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Profile show(UUID accountId) {
        return profileRepository.find(accountId).orElseThrow(ProfileService::unknown);
    }

    /**
     * Applies a merge patch (RFC 7396).
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Profile patch(UUID accountId, Map<String, ? extends @Nullable Object> patch, IntPredicate expected) {
        Profile profile = profileRepository.lock(accountId).orElseThrow(ProfileService::unknown);
        VersionCheck.require(expected, profile.version());
        ProfileDetails profileDetails = profile.details().patched(patch);
        if (profileDetails.equals(profile.details())) {
            return profile;
        }
        Profile changed = profile.with(profileDetails);
        accountRepository.changeDetails(
                accountId,
                new Details(profileDetails.displayName(), profileDetails.locale(), profileDetails.timeZone()),
                changed.version(),
                clock.instant());
        if (!Objects.equals(profileDetails.timeZone(), profile.details().timeZone())) {
            outbox.announce(accountId, accountId, new TimeZoneChanged());
        }
        return changed;
    }

    private static Refusal unknown() {
        return Refusal.notFound("account-unknown", "There is no such account.");
    }
}
