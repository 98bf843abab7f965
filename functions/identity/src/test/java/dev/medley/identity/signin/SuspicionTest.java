package dev.medley.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.places.Coordinates;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInHistory.Last;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final PlaceLookup ATLAS = address -> Optional.ofNullable(Map.of(
                    "192.0.2.1", new Place("Berlin, Germany", new Coordinates(52.52, 13.40)),
                    "192.0.2.2", new Place("Potsdam, Germany", new Coordinates(52.39, 13.06)),
                    "192.0.2.3", new Place("Sydney, Australia", new Coordinates(-33.87, 151.21)),
                    "192.0.2.4", new Place("local network", null))
            .get(address));

    private final SuspiciousSignIn suspiciousSignIn = new SuspiciousSignIn(ATLAS);

    @Test
    void theFirstSignInIsNeverStrange() {
        assertThat(reasons(false, new SignInHistory(false, 3, null), "192.0.2.3"))
                .isEmpty();
    }

    @Test
    void onlyWhereDeviceAndNetworkAreNewItIsStrange() {
        Last last = new Last("192.0.2.4", NOW);
        assertThat(reasons(true, new SignInHistory(false, 0, last), "192.0.2.9"))
                .isEmpty();
        assertThat(reasons(false, new SignInHistory(true, 0, last), "192.0.2.9"))
                .isEmpty();
        assertThat(reasons(false, new SignInHistory(false, 0, last), "192.0.2.9"))
                .containsExactly("new-device-and-network");
    }

    @Test
    void threeFailuresAreStrangeAndTwoAreNot() {
        Last last = new Last("192.0.2.4", NOW);
        assertThat(reasons(true, new SignInHistory(true, 2, last), "192.0.2.4")).isEmpty();
        assertThat(reasons(true, new SignInHistory(true, 3, last), "192.0.2.4")).containsExactly("after-failures");
    }

    @Test
    void nobodyIsInBerlinAndInSydneyWithinTenHours() {
        assertThat(travel("192.0.2.3", Duration.ofHours(10))).containsExactly("impossible-travel");
        assertThat(travel("192.0.2.3", Duration.ofHours(24))).isEmpty();
    }

    @Test
    void neighboursAndUnknownPlacesAreNoTravel() {
        assertThat(travel("192.0.2.2", Duration.ZERO)).isEmpty();
        assertThat(travel("192.0.2.4", Duration.ZERO)).isEmpty();
        assertThat(travel("192.0.2.9", Duration.ZERO)).isEmpty();
    }

    private List<String> travel(String to, Duration ago) {
        return reasons(true, new SignInHistory(true, 0, new Last("192.0.2.1", NOW.minus(ago))), to);
    }

    private List<String> reasons(boolean deviceKnown, SignInHistory history, String address) {
        return suspiciousSignIn.reasons(history, deviceKnown, new SignInOrigin(address, "curl"), NOW);
    }
}
