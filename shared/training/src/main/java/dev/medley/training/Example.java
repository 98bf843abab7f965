package dev.medley.training;

/**
 * What a model learns from: the features of a passage of a clip, or of a changed copy or a part of it.
 *
 * @param original whether it is a passage as it was spoken, as those are that the model will hear
 * @param samples length, at 16 kHz
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(Clip clip, boolean original, int samples, float[] features) {}
