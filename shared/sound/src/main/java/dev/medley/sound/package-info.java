/** Sound as numbers, in plain Java: samples, WAV files, and what can be measured of a recording. */
@NullMarked
package dev.medley.sound;

import org.jspecify.annotations.NullMarked;
