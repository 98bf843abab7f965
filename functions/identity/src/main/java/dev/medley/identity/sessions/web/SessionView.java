package dev.medley.identity.sessions.web;

import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionSummary;
import dev.medley.identity.sessions.UserAgent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record SessionView(
        UUID id,

        @Schema(description = "What the program called itself when it signed in")
        String agent,

        @Schema(description = "The device's name; what it seems to be where it has none", example = "Firefox on Linux")
        String device,

        String address,

        @Nullable @Schema(description = "Where that is, coarsely; null where nobody knows", example = "local network")
        String place,

        Instant createdAt,

        @Schema(description = "When its tokens were exchanged last")
        Instant lastSeenAt,

        @Schema(description = "Whether this request belongs to it")
        boolean current,

        @Schema(description = "Whether its device may leave out the second factor")
        boolean trusted,

        @Schema(description = "How somebody proved who they are (RFC 8176)", example = "[\"pwd\"]")
        List<String> methods,

        @Schema(description = "Whether an administrator acts in the account's place")
        boolean impersonated) {

    static SessionView of(SessionSummary entry, UUID current, PlaceLookup placeLookup) {
        Session session = entry.session();
        String agent = session.origin().agent();
        String address = session.origin().address();
        String name = entry.deviceName();
        return new SessionView(
                session.id(),
                agent,
                name == null ? new UserAgent(agent).name() : name,
                address,
                placeLookup.find(address).map(Place::name).orElse(null),
                session.createdAt(),
                entry.lastSeenAt(),
                session.id().equals(current),
                entry.trusted(),
                session.proof().methods().stream().sorted().toList(),
                session.actorId() != null);
    }
}
