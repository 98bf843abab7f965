/**
 * Models that hear, run in this process by ONNX Runtime and never over a network: speech to text, voice activity, and
 * the emotion that a voice expresses. They are loaded at their first use and given back when they are idle.
 */
@NullMarked
package dev.medley.models.audio;

import org.jspecify.annotations.NullMarked;
