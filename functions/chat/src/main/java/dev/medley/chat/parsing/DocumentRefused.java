package dev.medley.chat.parsing;

/** A document cannot be read: a stable code, and words for its owner. */
public final class DocumentRefused extends RuntimeException {

    private final String code;

    public DocumentRefused(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    static DocumentRefused broken(String detail) {
        return new DocumentRefused("file-broken", detail);
    }
}
