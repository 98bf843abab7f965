package dev.medley.identity.passkeys;

import org.jspecify.annotations.Nullable;

/**
 * What a device answers to a challenge: its signature over that and over what it says of itself.
 *
 * @param userHandle whose key it is; null where the device was told which key to use and keeps none
 */
public record PasskeyAssertion(
        byte[] credentialId,
        byte[] clientData,
        byte[] authenticatorData,
        byte[] signature,
        byte @Nullable [] userHandle) {}
