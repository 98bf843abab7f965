package dev.medley.devices.commands;

import dev.medley.kernel.Base64Url;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Signs commands (JWS in its compact form, EdDSA), so that a device does nothing that did not come from here. The key is derived
 * and lies nowhere; devices keep its public half from when they first came.
 */
@Singleton
public class CommandSigner {

    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"medley-command+jws\"}";
    private static final int RAW = 32;

    private final DerivedKeys keys;
    private volatile @Nullable KeyPair pair;

    CommandSigner(DerivedKeys keys) {
        this.keys = keys;
    }

    /** The payload, signed. */
    public String sign(String payload) {
        String signed = encoded(HEADER) + "." + encoded(payload);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64Url.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with Ed25519", e);
        }
    }

    /** The 32 bytes of the public key, as a JWK has them. */
    public String publicKey() {
        byte[] encoded = pair().getPublic().getEncoded();
        return Base64Url.encode(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    private KeyPair pair() {
        KeyPair known = pair;
        if (known == null) {
            known = generate(keys.derive("devices/commands", "Ed25519").getEncoded());
            pair = known;
        }
        return known;
    }

    private static KeyPair generate(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK makes keys of Ed25519", e);
        }
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the generator the derived bytes, which are the private key (RFC 8032, 5.1.5). */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
