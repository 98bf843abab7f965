package dev.medley.identity.passwords;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which passwords may be chosen (ASVS 5.0, 6.2): 8 to 256 characters of any kind, not common, not easy to guess, not made
 * of words that belong to the product or its user.
 */
@Singleton
public class PasswordPolicy {

    /** Longest password in code points. It costs memory only while it is hashed. */
    public static final int LONGEST = 256;

    /** The same in UTF-16 units, of which a code point takes up to two. */
    public static final int LONGEST_UNITS = 2 * LONGEST;

    private final PasswordSettings settings;
    private final CompositionSettings composition;
    private final GuessedPasswords guessed;

    PasswordPolicy(PasswordSettings settings, CompositionSettings composition, GuessedPasswords guessed) {
        this.settings = settings;
        this.composition = composition;
        this.guessed = guessed;
    }

    /** Refuses a password that may not be chosen, with the first reason. */
    public void require(NewPassword password, ContextWords owner) {
        requireShape(password);
        requireComposition(password);
        if (guessed.holds(password.text())) {
            throw refusal(password, "password-common", "Many people have this password; choose another.");
        }
        ContextWords context = owner.and(settings.contextWords());
        if (length(context.strip(password.text())) < settings.shortest()) {
            throw refusal(
                    password, "password-contextual", "Without your name, your address and ours, too little is left.");
        }
        if (guessed.guesses(password.text(), context) < settings.leastGuesses()) {
            throw refusal(password, "password-guessable", "This is guessed quickly; a few unrelated words are not.");
        }
    }

    private void requireShape(NewPassword password) {
        if (!Passwords.isWellFormed(password.text())) {
            throw refusal(password, "password-malformed", "A password may not hold half a surrogate pair.");
        }
        if (length(password.text()) < settings.shortest()) {
            throw refusal(
                    password, "password-too-short", "A password has at least " + settings.shortest() + " characters.");
        }
        if (length(password.text()) > LONGEST) {
            throw refusal(password, "password-too-long", "A password has at most " + LONGEST + " characters.");
        }
    }

    private void requireComposition(NewPassword password) {
        List<String> missing = composition.missing(password.text());
        if (!missing.isEmpty()) {
            throw refusal(
                    password, "password-composition", "This password lacks " + String.join(" and ", missing) + ".");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Refusal refusal(NewPassword password, String code, String detail) {
        return Refusal.invalid(code, password.pointer(), detail);
    }
}
