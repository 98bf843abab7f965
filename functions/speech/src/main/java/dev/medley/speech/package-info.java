/**
 * Speech to text: what is said in a recording, when, and in which language; as text, as timed words and as subtitles.
 * Announces {@code transcription.requested} and {@code transcription.finished}; publishes the view {@code
 * speech.pub_transcriptions}.
 */
@NullMarked
package dev.medley.speech;

import org.jspecify.annotations.NullMarked;
