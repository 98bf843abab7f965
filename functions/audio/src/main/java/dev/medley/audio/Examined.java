package dev.medley.audio;

import dev.medley.sound.Waveform;

/** An upload that passed every check. */
record Examined(Sha256 sha256, Findings findings, Waveform waveform) {}
