package dev.medley.identity.sessions;

import dev.medley.kernel.SecretToken;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from: the address as the gateway saw it, and what their program calls itself.
 *
 * @param deviceHash the hash of the device token that it kept from an earlier sign-in; null when it brought none
 */
public record SignInOrigin(String address, String agent, byte @Nullable [] deviceHash) {

    public SignInOrigin(String address, String agent) {
        this(address, agent, null);
    }

    /** The same with a device token, if there is one. */
    public SignInOrigin withDevice(@Nullable String deviceToken) {
        return new SignInOrigin(address, agent, deviceToken == null ? null : new SecretToken(deviceToken).hash());
    }
}
