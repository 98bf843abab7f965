package dev.medley.identity.apikeys;

import dev.medley.access.signatures.VerificationKey;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Has the requests of an API key signed (RFC 9421): who has the API key alone can do nothing with it then. */
@Singleton
public class SigningKeyService {

    private final ApiKeyRepository keys;
    private final Clock clock;

    SigningKeyService(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The public key, as a JWK has it in {@code x}. */
    public String find(UUID accountId, UUID id) {
        requireKey(accountId, id);
        return keys.signingKey(id, accountId)
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .orElseThrow(SigningKeyService::none);
    }

    /**
     * Takes only signed requests with a key from now on.
     *
     * @param publicKey 32 bytes in Base64url
     */
    @Transactional
    public String set(UUID accountId, UUID id, String publicKey) {
        byte[] point = point(publicKey);
        if (!keys.setSigningKey(id, accountId, point, clock.instant())) {
            throw unknown();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }

    @Transactional
    public void remove(UUID accountId, UUID id) {
        requireKey(accountId, id);
        if (!keys.removeSigningKey(id, accountId)) {
            throw none();
        }
    }

    private void requireKey(UUID accountId, UUID id) {
        if (keys.find(id, accountId).filter(key -> key.revokedAt() == null).isEmpty()) {
            throw unknown();
        }
    }

    private static byte[] point(String publicKey) {
        try {
            byte[] point = Base64.getUrlDecoder().decode(publicKey);
            VerificationKey _ = VerificationKey.ed25519(point);
            if (Ed25519.validatePublicKeyFull(point, 0)) {
                return point;
            }
        } catch (IllegalArgumentException _) {
            // Told below, as a point is that is on no curve, or of so small an order that anything is its signature.
        }
        throw Refusal.invalid("validation-failed", "/publicKey", "This is no Ed25519 key in Base64url.");
    }

    private static Refusal none() {
        return Refusal.notFound("signing-key-none", "The requests of this key are not signed.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("api-key-unknown", "There is no such key, or it is revoked.");
    }
}
