package dev.medley.flags.definitions.web;

import dev.medley.featureflags.FlagType;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagDetails;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Flag")
record FlagView(
        UUID id,
        String key,
        FlagType type,
        FlagRequest details,
        int version,

        @Schema(description = "The account that made it") UUID createdBy,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it has been there longer than it is needed")
        Instant staleSince,

        @Nullable
        @Schema(
                type = "string",
                description = "expired: older than it was meant to become; settled: everybody has had one variant in "
                        + "production for long; unused: nobody evaluates it",
                allowableValues = {"expired", "settled", "unused"})
        String staleReason) {

    static FlagView of(Flag flag) {
        FlagDetails details = flag.details();
        return new FlagView(
                flag.id(),
                flag.key(),
                flag.type(),
                new FlagRequest(
                        details.description(),
                        details.tags(),
                        details.owner(),
                        details.stage(),
                        details.clientVisible(),
                        details.permanent(),
                        details.expectedLifetimeDays(),
                        details.variants()),
                flag.version(),
                flag.createdBy(),
                flag.createdAt(),
                flag.updatedAt(),
                flag.staleSince(),
                flag.staleReason());
    }
}
