package dev.medley.textfilter;

/** A text of the same length, where letters and signs of full width and digits of other scripts are those of ASCII. */
final class PlainWidth {

    private static final char FIRST = '\uff01';
    private static final char LAST = '\uff5e';
    private static final int TO_ASCII = FIRST - '!';

    private PlainWidth() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter >= FIRST && letter <= LAST) {
                plain.setCharAt(i, (char) (letter - TO_ASCII));
            } else if (letter > '9' && Character.isDigit(letter)) {
                plain.setCharAt(i, Character.forDigit(Character.digit(letter, 10), 10));
            }
        }
        return plain.toString();
    }
}
