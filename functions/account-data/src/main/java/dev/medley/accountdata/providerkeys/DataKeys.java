package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.WrappedKey;

/** Makes data keys, 256 bits each. */
public interface DataKeys {

    /** A data key, and the same wrapped. */
    record DataKey(byte[] plain, WrappedKey wrapped) {}

    /** What keys are wrapped with now. */
    String wrappingKey();

    /** A fresh data key for a place. */
    DataKey generate(KeyPlace place);
}
