package dev.medley.providerkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh 96-bit nonce in front. The account and the provider are additional data, so that what is moved
 * to another place in the database does not open there. Both directions use a data key once, and overwrite it.
 */
public final class KeyCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyCipher() {}

    public static byte[] encrypt(ProviderKeyText key, byte[] dataKey, KeyPlace place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, dataKey, nonce, key.text().getBytes(UTF_8), place);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    static ProviderKeyText decrypt(byte[] whole, byte[] dataKey, KeyPlace place) {
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] rest = Arrays.copyOfRange(whole, NONCE, whole.length);
        return new ProviderKeyText(new String(run(Cipher.DECRYPT_MODE, dataKey, nonce, rest, place), UTF_8));
    }

    private static byte[] run(int mode, byte[] dataKey, byte[] nonce, byte[] input, KeyPlace place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(dataKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((place.accountId() + "/" + place.provider().text()).getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal or open a provider key", e);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }
}
