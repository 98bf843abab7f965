package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as people type it. Two are the same when they differ in case only; whether one is real, only a mail
 * to it can tell, so the syntax check is a light one (RFC 5321 lengths, one @, a domain with a dot).
 */
public record EmailAddress(String text) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\\p{Cntrl}\\p{Cs}<>(),;:\\\\\"\\[\\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188}[A-Za-z0-9])?");

    public EmailAddress {
        String domain = text.substring(text.indexOf('@') + 1);
        if (text.length() > 254 || !SHAPE.matcher(text).matches() || !domain.contains(".") || domain.contains("..")) {
            throw Refusal.invalid("email-invalid", "/email", "This is not an e-mail address.");
        }
    }

    /** The address that somebody typed, if it is one. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text.strip()));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /** The form in which addresses are compared. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
