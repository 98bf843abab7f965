/** Their rows. */
@NullMarked
package dev.medley.speech.live.store;

import org.jspecify.annotations.NullMarked;
