package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import java.security.SecureRandom;

/** Data keys under a wrapping key that is a name alone: what it wraps is the data key itself. */
record NamedDataKeys(String wrappingKey) implements DataKeys {

    @Override
    public boolean opens(String name) {
        return name.equals(wrappingKey);
    }

    @Override
    public DataKey generate(Place place) {
        byte[] plain = new byte[32];
        new SecureRandom().nextBytes(plain);
        return new DataKey(plain, new WrappedKey(plain.clone(), wrappingKey));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, Place place) {
        return wrapped.bytes().clone();
    }
}
