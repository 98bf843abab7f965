package dev.medley.identity.sessions;

import java.util.function.UnaryOperator;

/** Where signing keys are kept, their private halves sealed. */
public interface SigningKeyStore {

    SigningKeyRing load();

    /** Changes the keys to others, while nobody else does; gives what they are then. */
    SigningKeyRing change(UnaryOperator<SigningKeyRing> change);
}
