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
    private final PasswordStrength guessed;

    PasswordPolicy(PasswordSettings settings, CompositionSettings composition, PasswordStrength guessed) {
        this.settings = settings;
        this.composition = composition;
        this.guessed = guessed;
    }

    /** How many of an account's last passwords, the present one included, may not be chosen again. */
    public int formerRefused() {
        return settings.formerRefused();
    }

    /** Refuses a password that may not be chosen, with the first reason. */
    public void require(NewPassword password, ContextWords owner) {
        requireShape(password);
        requireComposition(password);
        if (guessed.holds(password.text())) {
            throw Refusal.invalid(
                    "password-common", password.pointer(), "Many people have this password; choose another.");
        }
        ContextWords context = owner.and(settings.contextWords());
        if (length(context.strip(password.text())) < settings.shortest()) {
            throw Refusal.invalid(
                    "password-contextual",
                    password.pointer(),
                    "Without your name, your address and ours, too little is left.");
        }
        if (guessed.guesses(password.text(), context) < settings.leastGuesses()) {
            throw Refusal.invalid(
                    "password-guessable",
                    password.pointer(),
                    "This is guessed quickly; a few unrelated words are not.");
        }
    }

    private void requireShape(NewPassword password) {
        if (length(password.text()) < settings.shortest()) {
            throw Refusal.invalid(
                    "password-too-short",
                    password.pointer(),
                    "A password has at least " + settings.shortest() + " characters.");
        }
        if (length(password.text()) > LONGEST) {
            throw Refusal.invalid(
                    "password-too-long", password.pointer(), "A password has at most " + LONGEST + " characters.");
        }
    }

    private void requireComposition(NewPassword password) {
        List<String> missing = composition.missing(password.text());
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "password-composition",
                    password.pointer(),
                    "This password lacks " + String.join(" and ", missing) + ".");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
