package dev.medley.identity.passkeys.web;

import dev.medley.kernel.Refusal;
import java.util.Base64;

/** How WebAuthn writes bytes in JSON (RFC 4648, 5, without padding). */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("credential-malformed", "/credential", "A value is not base64url.");
        }
    }
}
