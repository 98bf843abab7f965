/** Rules by which accounts have old recordings thrown away or deleted. */
@NullMarked
package dev.medley.audio.retention;

import org.jspecify.annotations.NullMarked;
