package dev.medley.identity.passwords;

import java.util.Optional;

/** A password's hash as it is kept. */
sealed interface PasswordHash permits Argon2Hash, BcryptHash {

    /** The hash behind a stored text; empty when it is of no known kind, or so dear that checking it would do harm. */
    static Optional<PasswordHash> parse(String stored) {
        Optional<PasswordHash> argon2 = Argon2Hash.parse(stored).map(hash -> hash);
        return argon2.or(() -> BcryptHash.parse(stored));
    }

    boolean matches(byte[] password);

    /** Whether a new hash at this cost would be just like it. */
    boolean isMadeAt(Argon2Hash.Cost present);
}
