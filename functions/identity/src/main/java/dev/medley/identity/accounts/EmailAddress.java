package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address. Two are the same when they differ in case only; whether one is real, only a mail to it can tell. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;

    /**
     * What can be mailed at all, without the quoted forms and address literals of RFC 5321 that nobody has: words with dots
     * between, an @, labels with dots between, the last of which is no number.
     */
    private static final Pattern MAILABLE = Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

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
        String text = typed.strip();
        return text.length() <= LONGEST && MAILABLE.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /** The form in which addresses are compared. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
