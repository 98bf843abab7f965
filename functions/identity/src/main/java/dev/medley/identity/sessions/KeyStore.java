package dev.medley.identity.sessions;

import java.util.function.UnaryOperator;

/** Where signing keys are kept, their private halves sealed. */
public interface KeyStore {

    KeyRing load();

    /** Changes the keys to others, while nobody else does; gives what they are then. */
    KeyRing change(UnaryOperator<KeyRing> change);
}
