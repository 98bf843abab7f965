package dev.medley.identity.factors;

import dev.medley.identity.accounts.EmailAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.util.encoders.Base32;

/** What an authenticator app and Medley share: 160 bits, as RFC 4226 (4, R6) advises. */
public record TotpSecret(byte[] bytes, EmailAddress owner) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 20;

    static TotpSecret of(EmailAddress owner) {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes, owner);
    }

    /** The form in which it is typed into an app: 32 characters of RFC 4648. */
    public String base32() {
        return Base32.toBase32String(bytes);
    }

    /** The form in which an app scans it. */
    public String uri() {
        return "otpauth://totp/Medley:%s?secret=%s&issuer=Medley&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        URLEncoder.encode(owner.text(), StandardCharsets.UTF_8).replace("+", "%20"),
                        base32(),
                        Totp.DIGITS,
                        Totp.STEP_SECONDS);
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "TotpSecret[...]";
    }
}
