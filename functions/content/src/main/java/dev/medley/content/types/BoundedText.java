package dev.medley.content.types;

/** A text of which a regular expression reads so many characters at most, however it goes back and forth. */
record BoundedText(String text, int start, int end, int[] left) implements CharSequence {

    private static final int MOST_READS = 2_000_000;

    /** Thrown where a pattern takes too long. */
    static final class TooCostly extends RuntimeException {

        TooCostly() {
            super("A pattern takes too long", null, false, false);
        }
    }

    static BoundedText of(String text) {
        return new BoundedText(text, 0, text.length(), new int[] {MOST_READS});
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new TooCostly();
        }
        return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new BoundedText(text, start + from, start + to, left);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
