package dev.medley.transcripts.web;

/** What text may hold: everything but NUL and half a surrogate pair, which no database keeps. */
final class StorableText {

    static final String TEXT = "^[^\\x00\\p{Cs}]*$";
    static final String MESSAGE = "Holds a NUL or half a surrogate pair";

    private StorableText() {}
}
