package dev.medley.identity.factors;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app on somebody's phone. */
public record AuthenticatorApp(byte[] secret) {

    public static AuthenticatorApp with(String base32) {
        return new AuthenticatorApp(Base32.decode(base32));
    }

    /** What it shows now. */
    public String code() {
        return Totp.code(secret, Totp.step(Instant.now()));
    }

    /** What it shows in half a minute; good already, and later than {@link #code}. */
    public String nextCode() {
        return Totp.code(secret, Totp.step(Instant.now()) + 1);
    }

    /** Six digits that it does not show around now. */
    public String wrongCode() {
        long now = Totp.step(Instant.now());
        for (int code = 0; ; code++) {
            String digits = "%06d".formatted(code);
            if (java.util.stream.LongStream.rangeClosed(now - 2, now + 2)
                    .noneMatch(step -> Totp.code(secret, step).equals(digits))) {
                return digits;
            }
        }
    }
}
