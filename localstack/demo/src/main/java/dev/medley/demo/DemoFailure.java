package dev.medley.demo;

/** The demo cannot go on; the message says why, to a person. */
final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }
}
