package dev.medley.ml.external;

/** The service outside has no answer; the message says why, as a code. */
public final class ExternalModelException extends Exception {

    ExternalModelException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
