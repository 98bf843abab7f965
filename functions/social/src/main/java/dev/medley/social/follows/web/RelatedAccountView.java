package dev.medley.social.follows.web;

import dev.medley.social.follows.RelatedAccount;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(name = "Connection", description = "An account in a list, since then")
public record RelatedAccountView(ProfileCardView account, Instant since) {

    public static RelatedAccountView of(RelatedAccount connection) {
        return new RelatedAccountView(ProfileCardView.of(connection.card()), connection.since());
    }
}
