package dev.medley.identity.passkeys;

import dev.medley.kernel.Digests;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What devices call accounts: the same for all passkeys of one, and nothing that tells which account it is. */
@Singleton
class UserHandles {

    private final DerivedKeys derivedKeys;

    UserHandles(DerivedKeys derivedKeys) {
        this.derivedKeys = derivedKeys;
    }

    byte[] of(UUID accountId) {
        return Digests.hmacSha256(
                derivedKeys.derive("passkey-user-handle", "HmacSHA256"),
                accountId.toString().getBytes(StandardCharsets.UTF_8));
    }
}
