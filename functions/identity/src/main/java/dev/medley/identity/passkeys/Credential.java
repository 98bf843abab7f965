package dev.medley.identity.passkeys;

import java.util.Set;

/**
 * What a device said of a key pair when it made it (WebAuthn Level 3, "credential record").
 *
 * @param id what the device calls it; up to 1023 bytes, unique over all accounts
 * @param attested the attested credential data: model of the device, id, public key
 * @param userHandle what the device calls the account
 * @param transports how browsers may reach the device ({@code usb}, {@code internal}, {@code hybrid})
 * @param signCount how often it had signed when last seen; 0 where the device does not count
 * @param synced whether its owner's other devices may get a copy
 */
public record Credential(
        byte[] id, byte[] attested, byte[] userHandle, Set<String> transports, long signCount, boolean synced) {}
