package dev.medley.testkit;

import dev.medley.storage.DerivedKeys;
import dev.medley.storage.Secrets;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import javax.crypto.SecretKey;

/** The keys of every function under test: whoever derives one may read on AWS what it is derived from. */
@Singleton
@Replaces(DerivedKeys.class)
class CheckedKeys extends DerivedKeys {

    CheckedKeys(Secrets secrets) {
        super(secrets);
    }

    @Override
    public SecretKey derive(String purpose, String algorithm) {
        RightsCheck.checkDerived(purpose);
        return super.derive(purpose, algorithm);
    }
}
