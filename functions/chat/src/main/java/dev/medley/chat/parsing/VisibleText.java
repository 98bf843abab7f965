package dev.medley.chat.parsing;

/**
 * A text without what nobody sees in it: controls, marks that turn the direction of writing, zero-width characters, tags.
 * Such characters hide instructions to models, and keep words from being found.
 *
 * @param hidden how many characters were left out that hide something
 */
record VisibleText(String text, int hidden) {

    private static final int SOFT_HYPHEN = 0xad;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    /** A paragraph: runs of space are one, as are runs of line breaks. */
    static VisibleText of(String text) {
        VisibleText seen = ofLines(text);
        String joined = seen.text
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
        return new VisibleText(joined, seen.hidden);
    }

    /** The same with all its space, as in code. */
    static VisibleText ofLines(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int hidden = 0;
        int[] characters =
                text.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (isSeen(characters, i)) {
                seen.appendCodePoint(c);
            } else if (c == '\f' || c == '\u000b' || c == 0x2028 || c == 0x2029) {
                seen.append('\n');
            } else if (c != SOFT_HYPHEN && c != BYTE_ORDER_MARK && Character.getType(c) == Character.FORMAT) {
                hidden++;
            }
        }
        return new VisibleText(seen.toString().stripTrailing(), hidden);
    }

    private static boolean isSeen(int[] characters, int at) {
        int c = characters[at];
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> isJoiner(c) && joins(characters, at);
            case Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    /** Scripts of Asia and emoji need joiners; between letters of Europe they only hide. */
    private static boolean joins(int[] characters, int at) {
        return at > 0 && at + 1 < characters.length && characters[at - 1] > 0x58f && characters[at + 1] > 0x58f;
    }
}
