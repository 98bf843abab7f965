package dev.medley.audio;

import dev.medley.media.AudioEncoding;
import dev.medley.sound.Measurement;

/** What was found in a recording: how it is coded, how long it sounds, and how good it is. */
public record RecordingProperties(AudioEncoding encoding, long durationMs, boolean truncated, Measurement quality) {}
