package dev.medley.identity.passkeys;

import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;

/** What devices call accounts: the same for all passkeys of one, and nothing that tells which account it is. */
@Singleton
class UserHandles {

    private final DerivedKeys derivedKeys;

    UserHandles(DerivedKeys derivedKeys) {
        this.derivedKeys = derivedKeys;
    }

    byte[] of(UUID accountId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derivedKeys.derive("passkey-user-handle", "HmacSHA256"));
            return mac.doFinal(accountId.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
