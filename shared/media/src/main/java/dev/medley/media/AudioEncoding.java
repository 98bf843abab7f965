package dev.medley.media;

/**
 * How a sound was coded in the file it came in.
 *
 * @param codec ffmpeg's short name, such as {@code flac}, {@code opus}, {@code pcm_s16le}
 * @param sampleRate samples a second
 * @param channels how many were recorded
 */
public record AudioEncoding(AudioFormat container, String codec, int sampleRate, int channels) {}
