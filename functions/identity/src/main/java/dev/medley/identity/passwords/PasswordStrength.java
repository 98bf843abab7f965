package dev.medley.identity.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
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
    private static final int LONGEST_MEASURED = 32;

    /**
     * It also grows with the number of ways in which signs can be read as the letters that they look like, so only so many
     * different ones are left for the estimate to read; the others are read beforehand.
     */
    private static final int MOST_AMBIGUOUS = 6;

    private static final String SIGNS = "4@8({[<3691!|70$5+%2";
    private static final String LETTERS = "aabcccceggiiitosstxz";

    private final PasswordThreads threads;

    PasswordStrength(PasswordThreads threads) {
        this.threads = threads;
    }

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
        String measured = bounded(password);
        List<String> words = List.copyOf(context.words());
        return threads.run(() -> Loaded.ESTIMATOR.measure(measured, words).getGuesses());
    }

    private static String bounded(String password) {
        StringBuilder read = new StringBuilder();
        Set<Integer> ambiguous = new HashSet<>();
        password.chars().limit(LONGEST_MEASURED).forEach(sign -> {
            int at = SIGNS.indexOf(sign);
            boolean isRead = at >= 0 && !ambiguous.contains(at) && ambiguous.size() == MOST_AMBIGUOUS;
            if (at >= 0 && !isRead) {
                ambiguous.add(at);
            }
            read.append(isRead ? LETTERS.charAt(at) : (char) sign);
        });
        return read.toString();
    }
}
