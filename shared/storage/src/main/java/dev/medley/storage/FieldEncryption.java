package dev.medley.storage;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts what must not stand in the database as it is: AES-256-GCM, a fresh 96-bit nonce in front. */
@Singleton
public class FieldEncryption {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DerivedKeys derivedKeys;
    private final SecureRandom random = new SecureRandom();

    FieldEncryption(DerivedKeys derivedKeys) {
        this.derivedKeys = derivedKeys;
    }

    /** Encrypts for a purpose; only the same purpose opens it. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException when it was changed, or sealed with another master secret
     */
    public byte[] open(String purpose, byte[] whole) {
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return run(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derivedKeys.derive("sealing/" + purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal or open for " + purpose, e);
        }
    }
}
