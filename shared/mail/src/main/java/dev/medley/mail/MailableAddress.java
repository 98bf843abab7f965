package dev.medley.mail;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which addresses a mail can go to. Whether one is real, only a mail to it can tell. */
public final class MailableAddress {

    private static final int LONGEST = 254;

    /** Domains under which there is no mail by their definition (RFC 6761, 7686, 9476). */
    private static final Set<String> NEVER_MAILED = Set.of("invalid", "onion", "alt");

    /**
     * What can be mailed at all, without the quoted forms and address literals of RFC 5321 that nobody has: words with dots
     * between, an @, labels with dots between, the last of which is no number.
     */
    private static final Pattern SHAPE = Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private MailableAddress() {}

    /** Whether mails can go to an address; one that has spaces around it is none. */
    public static boolean isMailable(String address) {
        return address.length() <= LONGEST && SHAPE.matcher(address).matches() && hasRealDomain(address);
    }

    private static boolean hasRealDomain(String address) {
        List<String> labels = List.of(address.substring(address.indexOf('@') + 1)
                .toLowerCase(Locale.ROOT)
                .split("\\."));
        return !NEVER_MAILED.contains(labels.getLast()) && labels.stream().allMatch(MailableAddress::isLabel);
    }

    /** Whether a label that says it holds other letters than ASCII does (RFC 5891, 4.2). */
    private static boolean isLabel(String label) {
        if (!label.startsWith("xn--")) {
            return true;
        }
        String letters = IDN.toUnicode(label);
        return !letters.equals(label) && IDN.toASCII(letters).equals(label);
    }
}
