package dev.medley.chat.parsing;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document as it was laid out.
 *
 * @param level of a heading, from 1; 0 of all else
 * @param page of the file, from 1, or the slide; null where there is none
 * @param timeMs when it was said; null where nothing is spoken
 */
public record DocumentBlock(
        Kind kind,
        int level,
        String text,
        @Nullable Integer page,
        @Nullable Long timeMs) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        TEXT,
        /** Kept whole where it can be. */
        CODE,
        /** A row of a table. */
        ROW
    }

    public static DocumentBlock heading(int level, String text, @Nullable Integer page) {
        return new DocumentBlock(Kind.HEADING, level, text, page, null);
    }

    public static DocumentBlock text(String text, @Nullable Integer page) {
        return new DocumentBlock(Kind.TEXT, 0, text, page, null);
    }

    public static DocumentBlock code(String text) {
        return new DocumentBlock(Kind.CODE, 0, text, null, null);
    }

    public static DocumentBlock row(String text, @Nullable Integer page) {
        return new DocumentBlock(Kind.ROW, 0, text, page, null);
    }

    public static DocumentBlock spoken(String text, long timeMs) {
        return new DocumentBlock(Kind.TEXT, 0, text, null, timeMs);
    }
}
