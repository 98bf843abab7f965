package dev.medley.social.follows.web;

import dev.medley.social.follows.BlockedAccount;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Block", description = "An account that the caller blocks, since then")
record BlockView(
        UUID accountId,

        @Nullable @Schema(description = "Null where it has no profile")
        ProfileCardView account,

        Instant since) {

    static BlockView of(BlockedAccount blocked) {
        ProfileCard card = blocked.card();
        return new BlockView(blocked.accountId(), card == null ? null : ProfileCardView.of(card), blocked.since());
    }
}
