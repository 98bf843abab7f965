package dev.medley.kernel;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which addresses a mail can go to. Whether one is real, only a mail to it can tell. A domain with other letters than
 * ASCII is written in two ways, which are one address: {@code bücher.example} is {@code xn--bcher-kva.example}.
 */
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

    /**
     * What one standard turns into other letters and the next one keeps (UTS 46, 4: deviations), so that the domain might be
     * somebody else's.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private MailableAddress() {}

    /** Whether mails can go to an address; one that has spaces around it is none. */
    public static boolean isMailable(String address) {
        return parse(address).isPresent();
    }

    /** The address as mail servers know it, its domain in ASCII; empty where no mail can go there. */
    public static Optional<String> parse(String address) {
        return inAscii(address)
                .filter(ascii ->
                        ascii.length() <= LONGEST && SHAPE.matcher(ascii).matches() && hasRealDomain(ascii));
    }

    /** The form in which addresses are compared; empty where no mail can go there. */
    public static Optional<String> key(String address) {
        return parse(address).map(ascii -> ascii.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> inAscii(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (domain.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(address);
        }
        if (domain.length() > LONGEST || AMBIGUOUS.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.substring(0, at + 1) + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
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
