package dev.medley.identity.passwords;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** A bcrypt hash from before: checked, never made. It knows only the first 72 bytes of a password. */
record BcryptHash(String text) implements PasswordHash {

    /** Up to cost 14, which takes about a second. */
    private static final Pattern SHAPE = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    static Optional<PasswordHash> parse(String stored) {
        return SHAPE.matcher(stored).matches() ? Optional.of(new BcryptHash(stored)) : Optional.empty();
    }

    @Override
    public boolean matches(byte[] password) {
        return OpenBSDBCrypt.checkPassword(text, password);
    }

    @Override
    public boolean isMadeAt(Argon2Hash.Cost present) {
        return false;
    }
}
