package dev.medley.audio;

import dev.medley.sound.Waveform;

/** An upload that passed every check. */
record ExaminedUpload(Sha256 sha256, RecordingProperties findings, Waveform waveform) {}
