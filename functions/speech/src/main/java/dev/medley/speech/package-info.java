/**
 * Speech to text: what is said in a recording, when, and in which language; as text, as timed words and as subtitles.
 * Speech is written down while it is spoken, too. Announces {@code transcription.requested}, {@code transcription.finished} and
 * {@code live-transcription.queued}; publishes the view {@code
 * speech.pub_transcriptions}.
 */
@NullMarked
package dev.medley.speech;

import org.jspecify.annotations.NullMarked;
