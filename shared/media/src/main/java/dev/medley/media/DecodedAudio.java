package dev.medley.media;

import dev.medley.sound.Levels;

/**
 * What decoding found out.
 *
 * @param original how the sound was coded
 * @param durationMs length of the rendition, counted in samples
 * @param cut whether the sound goes on beyond the allowed length
 * @param truncated whether the file breaks off before its end
 * @param damagedPackets parts of the file that could not be read and are missing
 * @param levels loudness and clipping of the original, frame powers and outline of the rendition
 */
public record DecodedAudio(
        AudioEncoding original, long durationMs, boolean cut, boolean truncated, int damagedPackets, Levels levels) {}
