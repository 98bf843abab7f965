package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with argon2id (RFC 9106; 19 MiB, 2 passes, as OWASP advises), written as PHC strings. Each hash holds
 * its memory while it runs, so only a few run at a time; who waits too long is asked to come back.
 */
@Singleton
public class Passwords {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LENGTH = 32;
    private static final int AT_A_TIME = 2;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final String decoy =
            "$argon2id$v=19$m=%d,t=%d,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA".formatted(MEMORY_KIB, PASSES);

    /** Hashes a new password, which must be fit to be one. */
    public String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalid("password-unfit", "/password", "A password has 8 to 256 characters.");
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        base64.encodeToString(salt),
                        base64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES)));
    }

    /** Whether the password is the one behind the hash. */
    public boolean matches(String password, String phc) {
        Matcher hash = PHC.matcher(phc);
        if (!hash.matches()) {
            throw new IllegalStateException("A stored hash is not argon2id");
        }
        byte[] salt = Base64.getDecoder().decode(hash.group(3));
        byte[] expected = Base64.getDecoder().decode(hash.group(4));
        byte[] actual = argon2(password, salt, Integer.parseInt(hash.group(1)), Integer.parseInt(hash.group(2)));
        return MessageDigest.isEqual(actual, expected);
    }

    /** Takes as long as a real comparison and says no: for addresses that have no account. */
    public boolean matchesNobody(String password) {
        return matches(password, decoy);
    }

    private byte[] argon2(String password, byte[] salt, int memoryKib, int passes) {
        takePlace();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[LENGTH];
            String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
            generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE, "too-busy", "Too many sign-ins right now; try again shortly.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
