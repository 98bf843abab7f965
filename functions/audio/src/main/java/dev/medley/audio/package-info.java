/**
 * Recordings: uploaded straight to the object store, checked, measured and made fit for models. Announces {@code
 * recording.ready}, {@code recording.rejected} and {@code recording.deleted}; publishes the view {@code
 * audio.pub_recordings}.
 *
 * <p>What a client uploads lies under {@code uploads/} and is believed by nobody. Only bytes that passed every check are
 * copied to {@code originals/}, and their 16 kHz rendition to {@code renditions/}; the upload is removed then.
 */
@NullMarked
package dev.medley.audio;

import org.jspecify.annotations.NullMarked;
