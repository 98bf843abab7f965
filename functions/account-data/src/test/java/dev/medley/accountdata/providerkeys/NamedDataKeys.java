package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.DataKeyOpener;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.WrappedKey;
import java.security.SecureRandom;

/** Data keys under a wrapping key that is a name alone: what it wraps is the data key itself. */
record NamedDataKeys(String wrappingKey) implements DataKeys, DataKeyOpener {

    @Override
    public boolean opens(String name) {
        return name.equals(wrappingKey);
    }

    @Override
    public DataKey generate(KeyPlace place) {
        byte[] plain = new byte[32];
        new SecureRandom().nextBytes(plain);
        return new DataKey(plain, new WrappedKey(plain.clone(), wrappingKey));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, KeyPlace place) {
        return wrapped.bytes().clone();
    }
}
