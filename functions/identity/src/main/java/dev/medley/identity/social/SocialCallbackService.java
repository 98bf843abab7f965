package dev.medley.identity.social;

import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Signs in whoever comes back from a provider. */
@Singleton
public class SocialCallbackService {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final AuthorizationCodeRedeemer authorizationCodeRedeemer;
    private final SocialSignInService socialSignInService;
    private final ContinuationRepository continuationRepository;
    private final Clock clock;

    SocialCallbackService(
            AuthorizationCodeRedeemer authorizationCodeRedeemer,
            SocialSignInService socialSignInService,
            ContinuationRepository continuationRepository,
            Clock clock) {
        this.authorizationCodeRedeemer = authorizationCodeRedeemer;
        this.socialSignInService = socialSignInService;
        this.continuationRepository = continuationRepository;
        this.clock = clock;
    }

    public CallbackResult arrive(String provider, Callback callback, SignInOrigin signInOrigin) {
        ProviderAssertion providerAssertion = authorizationCodeRedeemer.redeem(provider, callback, null);
        return socialSignInService
                .admit(providerAssertion, signInOrigin)
                .<CallbackResult>map(CallbackResult.Entered::new)
                .orElseGet(() -> wait(providerAssertion));
    }

    private CallbackResult wait(ProviderAssertion providerAssertion) {
        Continuation continuation = new Continuation(
                SecretToken.random(), providerAssertion, clock.instant().plus(PATIENCE));
        continuationRepository.add(continuation);
        return new CallbackResult.EmailNeeded(continuation);
    }
}
