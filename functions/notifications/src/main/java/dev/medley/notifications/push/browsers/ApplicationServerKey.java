package dev.medley.notifications.push.browsers;

import com.interaso.webpush.VapidKeys;
import dev.medley.kernel.Base64Url;
import dev.medley.notifications.push.browsers.ApplicationServerKeyRepository.StoredKey;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What push services of browsers know Medley by (RFC 8292). A stage makes one for itself when it is first asked for, and has
 * it for good: a browser that subscribed with one takes pushes with no other.
 */
@Singleton
public class ApplicationServerKey {

    private final ApplicationServerKeyRepository repository;
    private final Clock clock;
    private volatile @Nullable VapidKeys known;

    ApplicationServerKey(ApplicationServerKeyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The public half as browsers want it: a point of P-256, uncompressed, in Base64 for URLs. */
    public String publicKey() {
        return Base64Url.encode(get().getApplicationServerKey());
    }

    VapidKeys get() {
        VapidKeys keys = known;
        if (keys == null) {
            keys = load();
            known = keys;
        }
        return keys;
    }

    private VapidKeys load() {
        try {
            if (repository.find().isEmpty()) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair made = generator.generateKeyPair();
                repository.addIfNone(
                        new StoredKey(
                                made.getPublic().getEncoded(), made.getPrivate().getEncoded()),
                        clock.instant());
            }
            StoredKey stored = repository.find().orElseThrow();
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new VapidKeys(
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(stored.publicKey())),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(stored.privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the application server cannot be read", e);
        }
    }
}
