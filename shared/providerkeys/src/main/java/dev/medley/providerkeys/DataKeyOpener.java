package dev.medley.providerkeys;

/** Opens data keys that were wrapped in one way. */
public interface DataKeyOpener {

    /** Whether it can open what this key wrapped. */
    boolean opens(String wrappingKey);

    /**
     * Opens a data key.
     *
     * @throws IllegalStateException when it was changed, or made for another place where that is looked at
     */
    byte[] unwrap(WrappedKey wrapped, KeyPlace place);
}
