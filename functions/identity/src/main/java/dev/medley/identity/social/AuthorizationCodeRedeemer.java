package dev.medley.identity.social;

import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Turns what came back from a provider into what the provider says. Holds no transaction while it waits. */
@Singleton
class AuthorizationCodeRedeemer {

    private final LoginProviders providers;
    private final AuthorizationAttemptRepository authorizationAttemptRepository;
    private final Clock clock;

    AuthorizationCodeRedeemer(
            LoginProviders providers, AuthorizationAttemptRepository authorizationAttemptRepository, Clock clock) {
        this.providers = providers;
        this.authorizationAttemptRepository = authorizationAttemptRepository;
        this.clock = clock;
    }

    /** Redeems a callback; its attempt is used up whatever comes of it. */
    ProviderAssertion redeem(String name, Callback callback, @Nullable Linker linker) {
        LoginProvider provider = providers.get(name);
        AuthorizationAttemptRepository.Key key =
                new AuthorizationAttemptRepository.Key(name, callback.state(), callback.binding(), linker);
        AuthorizationAttempt authorizationAttempt = authorizationAttemptRepository
                .use(key, clock.instant())
                .orElseThrow(() -> Refusal.invalid(
                        "authorization-state-invalid",
                        "/state",
                        "This state is unknown, used or expired, or was begun elsewhere. Start again."));
        String code = callback.code();
        if (callback.error() != null || code == null) {
            throw ProviderRefusal.of(provider.displayName(), String.valueOf(callback.error()));
        }
        ProviderAssertion providerAssertion = provider.redeem(authorizationAttempt, code, callback.issuer());
        if (!providerAssertion.namesSomebody()) {
            throw ProviderRefusal.untrusted(provider.displayName());
        }
        return provider.signInScopes().containsAll(authorizationAttempt.scopes())
                ? providerAssertion.withoutGrant()
                : providerAssertion;
    }
}
