package dev.medley.storage;

import dev.medley.topology.Environment;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Symmetric keys, each for one purpose, derived from the stage's master secret with HKDF-SHA-256 (RFC 5869), so that
 * none of them has to be stored.
 */
@Singleton
public class DerivedKeys {

    private static final int LENGTH = 32;

    private final Secrets secrets;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    protected DerivedKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The 256-bit key for a purpose, as a key of the named algorithm ({@code AES}, {@code HmacSHA256}). */
    public SecretKey derive(String purpose, String algorithm) {
        return derived.computeIfAbsent(purpose + "/" + algorithm, _ -> expand(purpose, algorithm));
    }

    /** Forgets all, so that the next use of each derives it. */
    void forget() {
        derived.clear();
    }

    private SecretKey expand(String purpose, String algorithm) {
        try {
            byte[] master = secrets.get(Environment.MASTER_SECRET).getBytes(StandardCharsets.UTF_8);
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 derives keys with HKDF", e);
        }
    }
}
