package dev.medley.identity.passwords;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Hashes passwords with argon2id (RFC 9106), written as PHC strings, and knows hashes
 * of other costs and bcrypt's when it sees them. Each hash holds its memory while it runs, so only a few run at a time,
 * on {@link PasswordThreads}.
 *
 * <p>A password is hashed exactly as it was received (ASVS 5.0, 6.2.8), not in a normal form of Unicode: whatever is
 * changed on the way makes other texts open the account too, and could not be undone once hashes exist. A client whose
 * keyboards write one letter in two ways brings it into one form itself.
 */
@Singleton
public class PasswordHasher {

    private final SecureRandom random = new SecureRandom();
    private final PasswordThreads threads;
    private final Argon2Hash.Cost cost;
    private final Argon2Hash nobodys;

    PasswordHasher(PasswordThreads threads, HashSettings settings) {
        this.threads = threads;
        this.cost = settings.cost();
        this.nobodys = Argon2Hash.nobodys(cost);
    }

    /**
     * Does what a request needs several hashes for. However many those are, it waits once, and takes the place of one.
     *
     * @throws dev.medley.kernel.Refusal {@code too-busy} where it waits too long
     */
    public <T> T inOneTurn(Supplier<T> work) {
        return threads.inOneTurn(work);
    }

    /** Hashes a new password. Whether it may be one is the {@link PasswordPolicy}'s to say. */
    public String hash(String password) {
        byte[] salt = new byte[Argon2Hash.SALT];
        random.nextBytes(salt);
        return threads.run(() -> Argon2Hash.of(utf8(password), cost, salt)).text();
    }

    /**
     * Whether the password is the one behind the hash. Half a surrogate pair has no UTF-8 of its own, so it matches
     * nothing rather than what stands in its place; a hash that nobody here can check matches nothing either.
     */
    public boolean matches(String password, String stored) {
        boolean matches =
                threads.run(() -> PasswordHash.parse(stored).orElse(nobodys).matches(utf8(password)));
        return matches && isWellFormed(password);
    }

    /** Takes as long as a real comparison and says no: for addresses that have no account. */
    public boolean matchesNobody(String password) {
        return matches(password, "");
    }

    /** Whether a hash was made in another way than new ones are. */
    public boolean isDated(String stored) {
        return !PasswordHash.parse(stored).map(hash -> hash.isMadeAt(cost)).orElse(false);
    }

    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static byte[] utf8(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
