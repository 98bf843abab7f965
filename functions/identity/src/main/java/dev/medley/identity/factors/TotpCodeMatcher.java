package dev.medley.identity.factors;

import dev.medley.storage.FieldEncryption;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/** Compares codes with the secrets of apps, which are kept sealed. */
@Singleton
class TotpCodeMatcher {

    private static final String SEAL = "totp";

    private final FieldEncryption fieldEncryption;
    private final TotpSettings settings;
    private final Clock clock;

    TotpCodeMatcher(FieldEncryption fieldEncryption, TotpSettings settings, Clock clock) {
        this.fieldEncryption = fieldEncryption;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] seal(TotpSecret secret) {
        return fieldEncryption.seal(SEAL, secret.bytes());
    }

    /** The step around now whose code this is. */
    OptionalLong match(byte[] sealedSecret, String code) {
        return Totp.match(fieldEncryption.open(SEAL, sealedSecret), code, clock.instant(), settings.drift());
    }
}
