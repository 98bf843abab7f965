package dev.medley.identity.factors.web;

import dev.medley.identity.factors.Enrolment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The second factors of an account")
record FactorsView(
        @Schema(description = "Kinds that are enrolled", example = "[\"totp\"]")
        List<String> kinds,

        @Schema(description = "When the authenticator app was enrolled; null when none is") @Nullable
        Instant totpSince,

        int recoveryCodesLeft,

        @Schema(
                description =
                        "Whether a role of the account takes two factors, so that a session with one can do little")
        boolean required) {

    static FactorsView of(Enrolment enrolment, boolean required) {
        return new FactorsView(
                enrolment.kinds().stream().sorted().toList(),
                enrolment.totpSince(),
                enrolment.recoveryCodesLeft(),
                required);
    }
}
