/** Texts, and what models make of them: summary, topics, mind map, post. Announces {@code transcript.*},
 * and {@code provider-key.refused} where a provider does not take an account's own key; reads the views
 * {@code speech.pub_transcriptions} and {@code account_data.pub_provider_keys} and waits for
 * {@code transcription.finished}. */
@NullMarked
package dev.medley.transcripts;

import org.jspecify.annotations.NullMarked;
