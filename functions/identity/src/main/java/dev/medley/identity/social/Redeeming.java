package dev.medley.identity.social;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what came back from a provider into what the provider says. Holds no transaction while it waits. */
@Singleton
class Redeeming {

    private final LoginProviders providers;
    private final Attempts attempts;
    private final Clock clock;

    Redeeming(LoginProviders providers, Attempts attempts, Clock clock) {
        this.providers = providers;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Redeems a callback; its attempt is used up whatever comes of it. */
    Assertion redeem(String name, Callback callback, @Nullable UUID accountId) {
        LoginProvider provider = providers.get(name);
        Attempts.Key key = new Attempts.Key(name, callback.state(), callback.binding(), accountId);
        Attempt attempt = attempts.use(key, clock.instant())
                .orElseThrow(() -> Refusal.invalid(
                        "authorization-state-invalid",
                        "/state",
                        "This state is unknown, used or expired, or was begun elsewhere. Start again."));
        String code = callback.code();
        if (callback.error() != null || code == null) {
            throw ProviderRefusal.of(provider.displayName(), String.valueOf(callback.error()));
        }
        Assertion assertion = provider.redeem(attempt, code, callback.issuer());
        if (!assertion.namesSomebody()) {
            throw ProviderRefusal.untrusted(provider.displayName());
        }
        return provider.signInScopes().containsAll(attempt.scopes()) ? assertion.withoutGrant() : assertion;
    }
}
