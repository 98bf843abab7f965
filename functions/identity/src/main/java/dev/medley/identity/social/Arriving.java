package dev.medley.identity.social;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Origin;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Signs in whoever comes back from a provider. */
@Singleton
public class Arriving {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Redeeming redeeming;
    private final Admitting admitting;
    private final Continuations continuations;
    private final Clock clock;

    Arriving(Redeeming redeeming, Admitting admitting, Continuations continuations, Clock clock) {
        this.redeeming = redeeming;
        this.admitting = admitting;
        this.continuations = continuations;
        this.clock = clock;
    }

    public Arrival arrive(String provider, Callback callback, Origin origin) {
        Assertion assertion = redeeming.redeem(provider, callback, null);
        return admitting
                .admit(assertion, origin)
                .<Arrival>map(Arrival.Entered::new)
                .orElseGet(() -> wait(assertion));
    }

    private Arrival wait(Assertion assertion) {
        Continuation continuation = new Continuation(
                SecretToken.random(), assertion, clock.instant().plus(PATIENCE));
        continuations.add(continuation);
        return new Arrival.EmailNeeded(continuation);
    }
}
