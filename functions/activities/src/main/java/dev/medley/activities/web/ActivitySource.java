package dev.medley.activities.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Who reports, beside what the token says")
record ActivitySource(
        @Nullable
        @Schema(
                description =
                        "What the client calls a visitor who has not signed in; what was reported under it becomes the "
                                + "account's with the first report that carries a token too. Forget it at sign-out")
        UUID visitorId,

        @Nullable UUID sessionId,

        @Nullable
        @Schema(description = "When the report leaves, by the client's clock: it tells how wrong that clock is")
        Instant sentAt,

        @Nullable @Schema(description = "Denied, or Sec-GPC: 1: the activity is kept, and not whose it is")
        Consent consent) {}
