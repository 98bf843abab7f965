package dev.medley.providerkeys;

/** Data keys under a wrapping key that is a name alone: what it wraps is the data key itself. */
record NamedDataKeyOpener(String name) implements DataKeyOpener {

    @Override
    public boolean opens(String wrappingKey) {
        return wrappingKey.equals(name);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, KeyPlace place) {
        return wrapped.bytes().clone();
    }
}
