package dev.medley.identity.factors;

import dev.medley.storage.Sealing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/** Compares codes with the secrets of apps, which are kept sealed. */
@Singleton
class TotpCodes {

    private static final String SEAL = "totp";

    private final Sealing sealing;
    private final TotpSettings settings;
    private final Clock clock;

    TotpCodes(Sealing sealing, TotpSettings settings, Clock clock) {
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] seal(TotpSecret secret) {
        return sealing.seal(SEAL, secret.bytes());
    }

    /** The step around now whose code this is. */
    OptionalLong match(byte[] sealedSecret, String code) {
        return Totp.match(sealing.open(SEAL, sealedSecret), code, clock.instant(), settings.drift());
    }
}
