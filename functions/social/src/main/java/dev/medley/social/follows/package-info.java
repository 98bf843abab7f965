/** Who follows whom, and whom accounts block and mute. */
@NullMarked
package dev.medley.social.follows;

import org.jspecify.annotations.NullMarked;
