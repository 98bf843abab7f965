package dev.medley.audio;

/**
 * Why a recording was not taken.
 *
 * @param code part of the API, never changes meaning
 * @param detail for whoever uploaded it
 */
public record Rejection(String code, String detail) {

    static final Rejection EXPIRED = new Rejection("upload-expired", "No file arrived in time.");
    static final Rejection FAILED =
            new Rejection("processing-failed", "The file could not be processed, in many attempts.");
}
