package dev.medley.identity.signin;

import dev.medley.identity.places.Coordinates;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInHistory.Last;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is strange about a sign-in. The first of an account never is. */
@Singleton
class SuspiciousSignIn {

    /** Faster than any airliner, and farther than two databases disagree about one address. */
    private static final double FASTEST_KMH = 1000;

    private static final double NEAR_KM = 200;
    private static final int MANY_FAILURES = 3;

    private final PlaceLookup placeLookup;

    SuspiciousSignIn(PlaceLookup placeLookup) {
        this.placeLookup = placeLookup;
    }

    List<String> reasons(SignInHistory history, boolean deviceKnown, SignInOrigin signInOrigin, Instant now) {
        Last last = history.last();
        List<String> reasons = new ArrayList<>();
        if (last == null) {
            return reasons;
        }
        if (!deviceKnown && !history.networkFamiliar()) {
            reasons.add("new-device-and-network");
        }
        if (history.failures() >= MANY_FAILURES) {
            reasons.add("after-failures");
        }
        if (isTooFast(last, signInOrigin, now)) {
            reasons.add("impossible-travel");
        }
        return reasons;
    }

    private boolean isTooFast(Last last, SignInOrigin signInOrigin, Instant now) {
        Coordinates from = coordinates(last.address());
        Coordinates to = coordinates(signInOrigin.address());
        if (from == null || to == null) {
            return false;
        }
        double hours = Duration.between(last.seenAt(), now).toMillis() / 3_600_000.0;
        double distance = from.kmTo(to);
        return distance > NEAR_KM && distance > hours * FASTEST_KMH;
    }

    private @Nullable Coordinates coordinates(String address) {
        return placeLookup.find(address).map(Place::coordinates).orElse(null);
    }
}
