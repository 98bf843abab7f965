package dev.medley.identity.passkeys;

import java.util.Set;

/** What a device answers to a registration: the new public key, and the challenge that it was made for. */
public record PasskeyAttestation(byte[] clientData, byte[] attestationObject, Set<String> transports) {}
