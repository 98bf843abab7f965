package dev.medley.identity.passkeys.web;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Refusal;

/** Bytes as WebAuthn writes them in JSON. */
final class CredentialBytes {

    private CredentialBytes() {}

    static byte[] parse(String text) {
        try {
            return Base64Url.decode(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("credential-malformed", "/credential", "A value is not base64url.");
        }
    }
}
