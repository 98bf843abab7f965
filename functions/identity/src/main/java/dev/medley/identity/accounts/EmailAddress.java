package dev.medley.identity.accounts;

import dev.medley.kernel.MailableAddress;
import dev.medley.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;

/** An e-mail address. Two are the same when they differ in case only, or in how the domain is written; whether one is real, only a mail to it can tell. */
public record EmailAddress(String text) {

    /**
     * The address that somebody typed.
     *
     * @throws Refusal {@code email-invalid} where no mail can go to it
     */
    public static EmailAddress of(String typed) {
        return parse(typed)
                .orElseThrow(() -> Refusal.invalid("email-invalid", "/email", "This is not an e-mail address."));
    }

    /** The address that somebody typed, if it is one. */
    public static Optional<EmailAddress> parse(String typed) {
        return MailableAddress.parse(typed.strip()).map(EmailAddress::new);
    }

    /** The form in which addresses are compared. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
