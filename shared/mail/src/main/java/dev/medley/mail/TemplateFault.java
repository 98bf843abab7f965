package dev.medley.mail;

import org.jspecify.annotations.Nullable;

/** A template that cannot be written, and in which line. */
public final class TemplateFault extends IllegalArgumentException {

    private final int line;
    private final String detail;

    TemplateFault(int line, String detail) {
        this(line, detail, null);
    }

    TemplateFault(int line, String detail, @Nullable Throwable cause) {
        super("Line " + line + ": " + detail, cause);
        this.line = line;
        this.detail = detail;
    }

    /** The first line is 1. */
    public int line() {
        return line;
    }

    public String detail() {
        return detail;
    }
}
