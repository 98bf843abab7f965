package dev.medley.identity.devices.web;

import dev.medley.identity.devices.SignInDevice;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.UserAgent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record SignInDeviceView(
        UUID id,

        @Schema(
                description = "What its owner calls it; what it seems to be where it has no name",
                example = "Firefox on Linux")
        String name,

        @Schema(description = "What it called itself at its last sign-in")
        String agent,

        @Schema(description = "Where it signed in from last")
        String address,

        @Nullable @Schema(description = "Where that is, coarsely; null where nobody knows", example = "local network")
        String place,

        Instant firstSeenAt,
        Instant lastSeenAt,

        @Schema(description = "Whether it may leave out the second factor")
        boolean trusted,

        @Nullable Instant trustedUntil,

        @Schema(description = "Whether this session began on it")
        boolean current) {

    static SignInDeviceView of(SignInDevice signInDevice, PlaceLookup placeLookup) {
        String name = signInDevice.name();
        return new SignInDeviceView(
                signInDevice.id(),
                name == null ? new UserAgent(signInDevice.agent()).name() : name,
                signInDevice.agent(),
                signInDevice.address(),
                placeLookup.find(signInDevice.address()).map(Place::name).orElse(null),
                signInDevice.firstSeenAt(),
                signInDevice.lastSeenAt(),
                signInDevice.trustedUntil() != null,
                signInDevice.trustedUntil(),
                signInDevice.isCurrent());
    }
}
