package dev.medley.sound;

/** These bytes are not a WAV file that {@link WavFile} reads; the message says why and may be shown to whoever sent it. */
public final class UnreadableWav extends RuntimeException {

    UnreadableWav(String message) {
        super(message);
    }
}
