package dev.medley.transcripts;

import org.jspecify.annotations.Nullable;

/** Where the text of a transcript is at the moment. */
public sealed interface TextSource {

    /** It is here; its language may be known with it (BCP 47). */
    record Ready(String text, @Nullable String language) implements TextSource {}

    /** Somebody is still speaking, so to say: its transcription is under way. */
    record Awaited() implements TextSource {}

    /** It will never come: the transcription failed, was cancelled or is gone. */
    record Lost() implements TextSource {}
}
