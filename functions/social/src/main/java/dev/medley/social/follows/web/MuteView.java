package dev.medley.social.follows.web;

import dev.medley.social.follows.Mute;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Mute")
record MuteView(
        ProfileCardView account,

        @Nullable @Schema(description = "Null for good") Instant expiresAt,

        Instant since) {

    static MuteView of(Mute mute) {
        return new MuteView(ProfileCardView.of(mute.card()), mute.expiresAt(), mute.since());
    }
}
