package dev.medley.identity.passwords;

import dev.medley.kernel.Digests;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An argon2id hash (RFC 9106) with its cost, as a PHC string says it. */
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) implements PasswordHash {

    static final int SALT = 16;

    private static final int LENGTH = 32;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

    /** Memory in KiB, passes over it, and lanes. */
    record Cost(int memoryKib, int passes, int lanes) {

        static final int MOST_MEMORY_KIB = 65_536;
        static final int MOST_PASSES = 16;

        /** Whether RFC 9106 allows it, and checking it holds up nobody else. */
        boolean isBearable() {
            return lanes >= 1
                    && memoryKib >= 8 * lanes
                    && memoryKib <= MOST_MEMORY_KIB
                    && passes >= 1
                    && passes <= MOST_PASSES;
        }
    }

    static Argon2Hash of(byte[] password, Cost cost, byte[] salt) {
        return new Argon2Hash(cost, salt, run(password, cost, salt, LENGTH));
    }

    /** Costs as much as any, and belongs to no password that anybody knows. */
    static Argon2Hash nobodys(Cost cost) {
        return new Argon2Hash(cost, new byte[SALT], new byte[LENGTH]);
    }

    static Optional<Argon2Hash> parse(String stored) {
        Matcher phc = PHC.matcher(stored);
        if (!phc.matches()) {
            return Optional.empty();
        }
        Cost cost = new Cost(
                Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3)));
        try {
            byte[] salt = Base64.getDecoder().decode(phc.group(4));
            byte[] hash = Base64.getDecoder().decode(phc.group(5));
            return Optional.of(new Argon2Hash(cost, salt, hash)).filter(_ -> cost.isBearable());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean matches(byte[] password) {
        return Digests.equal(hash, run(password, cost, salt, hash.length));
    }

    @Override
    public boolean isMadeAt(Cost present) {
        return cost.equals(present) && salt.length == SALT && hash.length == LENGTH;
    }

    /** The PHC string. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib,
                        cost.passes,
                        cost.lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    private static byte[] run(byte[] password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
