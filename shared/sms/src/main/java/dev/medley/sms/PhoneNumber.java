package dev.medley.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * The number of a phone that can get text messages.
 *
 * @param text as E.164 writes it, such as {@code +12015550123}
 * @param country its country, as ISO 3166-1 abbreviates it
 */
public record PhoneNumber(String text, String country) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHOWN = 2;

    /** The number that a text with a country code means; empty where there is none, or none that gets text messages. */
    public static Optional<PhoneNumber> parse(String text) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, null);
            String country = NUMBERS.getRegionCodeForNumber(number);
            return !number.hasExtension() && NUMBERS.isValidNumber(number) && getsMessages(number) && country != null
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164), country))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static boolean getsMessages(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** The number without most of its digits, for whoever need not know it. */
    public String masked() {
        int end = text.length() - SHOWN;
        return text.substring(0, SHOWN + 1) + "*".repeat(end - SHOWN - 1) + text.substring(end);
    }

    /** Masked: numbers of people stand in no log. */
    @Override
    public String toString() {
        return masked();
    }
}
