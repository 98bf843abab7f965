package dev.medley.sms;

/** What a text message says, in no more parts than it may cost: each part is paid for. */
public final class MessageText {

    /** The alphabet of GSM 03.38: a message of these letters has room for more of them. */
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Those that take the place of two. */
    private static final String GSM_EXTENDED = "^{}\\[~]|€\f";

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;
    private static final String CUT = "...";

    private MessageText() {}

    /** How many parts a text is sent in. */
    public static int parts(String text) {
        boolean isGsm = text.chars().allMatch(MessageText::isGsm);
        int length = isGsm
                ? text.chars().map(c -> GSM_EXTENDED.indexOf(c) < 0 ? 1 : 2).sum()
                : text.length();
        int alone = isGsm ? GSM_ALONE : UCS2_ALONE;
        int part = isGsm ? GSM_PART : UCS2_PART;
        return length <= alone ? 1 : (length + part - 1) / part;
    }

    private static boolean isGsm(int letter) {
        return GSM.indexOf(letter) >= 0 || GSM_EXTENDED.indexOf(letter) >= 0;
    }

    /**
     * A text in so many parts at most: of what it says the end is left out, never of where it leads.
     *
     * @param end what stands at the end whole, such as a link; empty for nothing
     */
    public static String within(int mostParts, String text, String end) {
        String tail = end.isEmpty() ? "" : "\n" + end;
        if (parts(text + tail) <= mostParts) {
            return text + tail;
        }
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (parts(beginning(text, middle) + tail) <= mostParts) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return beginning(text, low) + tail;
    }

    private static String beginning(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters)).strip() + CUT;
    }
}
