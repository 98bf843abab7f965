package dev.medley.speech.syntheses;

import dev.medley.models.speech.Prosody;

/** A part of what is to be spoken. */
public sealed interface SpeechPiece {

    /** Words in one manner. */
    record Words(String text, Prosody prosody) implements SpeechPiece {}

    /** Silence of exactly this length. */
    record Pause(long ms) implements SpeechPiece {}
}
