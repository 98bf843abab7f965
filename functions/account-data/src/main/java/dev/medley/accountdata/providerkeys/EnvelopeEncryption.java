package dev.medley.accountdata.providerkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.medley.accountdata.providerkeys.DataKeys.DataKey;
import dev.medley.accountdata.providerkeys.DataKeys.WrappedKey;
import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts each key under a data key of its own with AES-256-GCM. The account and the provider are additional data, so
 * that what is moved to another place in the database does not open there.
 */
@Singleton
class EnvelopeEncryption {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DataKeys current;
    private final List<DataKeys> all;
    private final SecureRandom random = new SecureRandom();

    EnvelopeEncryption(DataKeys current, List<DataKeys> all) {
        this.current = current;
        this.all = all;
    }

    /** What data keys are wrapped with now. */
    String wrappingKey() {
        return current.wrappingKey();
    }

    EncryptedKey seal(ProviderKeyText key, Place place) {
        DataKey dataKey = current.generate(place);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, dataKey.plain(), nonce, key.text().getBytes(UTF_8), place);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return new EncryptedKey(whole, dataKey.wrapped());
    }

    ProviderKeyText open(EncryptedKey sealed, Place place) {
        WrappedKey wrapped = sealed.dataKey();
        byte[] dataKey = all.stream()
                .filter(keys -> keys.opens(wrapped.wrappingKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here opens " + wrapped.wrappingKey()))
                .unwrap(wrapped, place);
        byte[] nonce = Arrays.copyOf(sealed.ciphertext(), NONCE);
        byte[] rest = Arrays.copyOfRange(sealed.ciphertext(), NONCE, sealed.ciphertext().length);
        return new ProviderKeyText(new String(run(Cipher.DECRYPT_MODE, dataKey, nonce, rest, place), UTF_8));
    }

    /** Uses the data key once, and forgets it. */
    private static byte[] run(int mode, byte[] dataKey, byte[] nonce, byte[] input, Place place) {
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
