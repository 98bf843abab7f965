package dev.medley.identity.sessions;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.function.Supplier;

/** Where signing keys are kept, their private halves sealed. */
public interface KeyStore {

    /** The newest key that is not retired; where there is none, the made one, of which only the first is kept. */
    ECKey current(Supplier<ECKey> make);

    /** The public halves of all keys. */
    List<ECKey> published();
}
