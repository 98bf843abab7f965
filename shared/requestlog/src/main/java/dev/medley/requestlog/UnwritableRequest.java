package dev.medley.requestlog;

/** What one of the requests holds can never be written down. */
final class UnwritableRequest extends RuntimeException {

    UnwritableRequest(Throwable cause) {
        super(cause);
    }
}
