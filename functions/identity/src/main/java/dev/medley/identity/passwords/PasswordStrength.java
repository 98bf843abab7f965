package dev.medley.identity.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What attackers try: the 30,000 most common passwords of known breaches, and the variations that zxcvbn (D. Wheeler,
 * USENIX Security 2016) counts guesses for. Everything is in the jar; nothing leaves the process.
 */
@Singleton
class PasswordStrength {

    /** The estimate's time grows with the square of the length; what is longer is judged by its beginning. */
    private static final int LONGEST_MEASURED = 100;

    /** Read at first use: only few requests choose a password. */
    private static final class Loaded {
        static final Zxcvbn ESTIMATOR = new Zxcvbn();
        static final Set<String> COMMON = read();

        private static Set<String> read() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Set<String> common() {
        return Loaded.COMMON;
    }

    /** Whether it is one of the most common, in whatever case. */
    boolean holds(String password) {
        return common().contains(password.toLowerCase(Locale.ROOT));
    }

    /** About how many guesses somebody needs who tries these words, common ones and their variations first. */
    double guesses(String password, ContextWords context) {
        String measured = password.substring(0, Math.min(password.length(), LONGEST_MEASURED));
        return Loaded.ESTIMATOR.measure(measured, List.copyOf(context.words())).getGuesses();
    }
}
