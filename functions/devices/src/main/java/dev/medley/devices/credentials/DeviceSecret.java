package dev.medley.devices.credentials;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import java.security.SecureRandom;

/** A secret of 256 random bits, whose digest alone is kept; a slow hash would add nothing to so many. */
public record DeviceSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DeviceSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceSecret(Base64Url.encode(bytes));
    }

    public byte[] hash() {
        return Digests.sha256(text);
    }

    @Override
    public String toString() {
        return "DeviceSecret[...]";
    }
}
