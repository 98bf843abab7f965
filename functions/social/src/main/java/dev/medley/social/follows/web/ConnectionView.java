package dev.medley.social.follows.web;

import dev.medley.social.follows.Connection;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(name = "Connection", description = "An account in a list, since then")
public record ConnectionView(ProfileCardView account, Instant since) {

    public static ConnectionView of(Connection connection) {
        return new ConnectionView(ProfileCardView.of(connection.card()), connection.since());
    }
}
