/** Texts, and what models make of them: summary, topics, mind map, post. Announces {@code transcript.*}; reads the view
 * {@code speech.pub_transcriptions} and waits for {@code transcription.finished}. */
@NullMarked
package dev.medley.transcripts;

import org.jspecify.annotations.NullMarked;
