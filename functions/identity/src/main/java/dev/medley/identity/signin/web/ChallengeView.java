package dev.medley.identity.signin.web;

import dev.medley.identity.signin.SignInService.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Serdeable
@Schema(description = "The first factor was right; one of the others is still to come")
public record ChallengeView(
        @Schema(description = "To be sent with the second factor")
        String challengeToken,

        @Schema(description = "Kinds of second factor that the account has", example = "[\"totp\"]")
        List<String> factors,

        Instant expiresAt) {

    static ChallengeView of(Outcome.Challenged challenged) {
        return new ChallengeView(
                challenged.challenge().token().text(),
                challenged.factors().stream().sorted().toList(),
                challenged.challenge().expiresAt());
    }
}
