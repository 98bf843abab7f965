package dev.medley.identity.challenges.web;

import dev.medley.identity.challenges.SecondFactor;
import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.passkeys.web.AssertionBody;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "SecondFactor", description = "A challenge, and exactly one way to meet it")
record SecondFactorBody(
        @NotBlank @Size(max = 200) String challengeToken,

        @Schema(description = "What the authenticator app shows", example = "123 456") @Nullable @Size(max = 20)
        String totp,

        @Schema(description = "One of the recovery codes", example = "abcd-efgh-ijkl-mnop-qrst-uvwx")
        @Nullable
        @Size(max = 60)
        String recoveryCode,

        @Schema(description = "What the browser answered to the passkey options") @Nullable @Valid
        AssertionBody passkey) {

    SecondFactor shown() {
        List<SecondFactor> shown = Stream.of(appCode(), recovery(), assertion())
                .filter(Objects::nonNull)
                .map(SecondFactor.class::cast)
                .toList();
        if (shown.size() != 1) {
            throw Refusal.invalid("second-factor-unclear", "", "Send one of totp, recoveryCode and passkey.");
        }
        return shown.getFirst();
    }

    private @Nullable SecondFactor appCode() {
        return totp == null ? null : new SecondFactor.AppCode(totp.replaceAll("\\s", ""));
    }

    private @Nullable SecondFactor recovery() {
        return recoveryCode == null ? null : new SecondFactor.Recovery(new RecoveryCode(recoveryCode));
    }

    private @Nullable SecondFactor assertion() {
        return passkey == null ? null : new SecondFactor.Passkey(passkey.assertion());
    }

    @Override
    public String toString() {
        return "SecondFactorBody[...]";
    }
}
