package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.providerkeys.ProviderKey.Place;

/** Makes data keys, 256 bits each, and opens those that it wrapped. */
public interface DataKeys {

    /** A data key that may stand beside what it encrypts, and the name of the key that opens it. */
    record WrappedKey(byte[] bytes, String wrappingKey) {}

    /** A data key, and the same wrapped. */
    record DataKey(byte[] plain, WrappedKey wrapped) {}

    /** What keys are wrapped with now. */
    String wrappingKey();

    /** Whether it can open what this key wrapped. */
    boolean opens(String wrappingKey);

    /** A fresh data key for a place. */
    DataKey generate(Place place);

    /**
     * Opens a data key.
     *
     * @throws IllegalStateException when it was changed, or made for another place where that is looked at
     */
    byte[] unwrap(WrappedKey wrapped, Place place);
}
