package dev.medley.identity.passwords;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Kinds of characters that a password must hold. None by default, as ASVS 5.0 (6.2.5) and NIST SP 800-63B want it: such
 * rules make passwords alike. For those whose auditors ask for them.
 *
 * @param upperCase whether it must hold an upper-case letter
 * @param lowerCase whether it must hold a lower-case letter
 * @param digit whether it must hold a digit
 * @param sign whether it must hold something that is neither letter nor digit
 */
@ConfigurationProperties("medley.identity.passwords.composition")
public record CompositionSettings(
        @Bindable(defaultValue = "false") boolean upperCase,
        @Bindable(defaultValue = "false") boolean lowerCase,
        @Bindable(defaultValue = "false") boolean digit,
        @Bindable(defaultValue = "false") boolean sign) {

    /** What is asked for and not there, in words. */
    List<String> missing(String password) {
        List<String> missing = new ArrayList<>();
        need(upperCase, Character::isUpperCase, "an upper-case letter", password, missing);
        need(lowerCase, Character::isLowerCase, "a lower-case letter", password, missing);
        need(digit, Character::isDigit, "a digit", password, missing);
        need(sign, character -> !Character.isLetterOrDigit(character), "a sign", password, missing);
        return missing;
    }

    private static void need(boolean asked, IntPredicate kind, String name, String password, List<String> missing) {
        if (asked && password.codePoints().noneMatch(kind)) {
            missing.add(name);
        }
    }
}
