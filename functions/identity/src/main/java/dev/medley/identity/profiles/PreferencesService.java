package dev.medley.identity.profiles;

import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Keeps what people like, within bounds. */
@Singleton
public class PreferencesService {

    private final PreferencesRepository all;

    PreferencesService(PreferencesRepository all) {
        this.all = all;
    }

    public Preferences show(UUID accountId) {
        return all.find(accountId).orElse(Preferences.NONE);
    }

    /**
     * Applies a merge patch (RFC 7396).
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Preferences patch(UUID accountId, Map<String, ? extends @Nullable Object> patch, IntPredicate expected) {
        Preferences present = all.lock(accountId);
        VersionCheck.require(expected, present.version());
        Map<String, @Nullable Object> merged = MergePatch.apply(present.document(), patch);
        PreferenceRules.require(merged);
        if (merged.equals(present.document())) {
            return present;
        }
        Preferences changed = present.with(merged);
        all.put(accountId, changed);
        return changed;
    }
}
