package dev.medley.social.profiles.web;

import dev.medley.social.profiles.ProfileCard;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "ProfileCard", description = "An account as it stands beside what it did")
public record ProfileCardView(
        UUID accountId,
        String handle,
        String displayName,

        @Schema(description = "Whether it has a badge that counts now")
        boolean verified) {

    public static ProfileCardView of(ProfileCard card) {
        return new ProfileCardView(card.accountId(), card.handle(), card.displayName(), card.verified());
    }
}
