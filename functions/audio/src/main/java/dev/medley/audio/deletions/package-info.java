/** What went with recordings that were deleted, told to their owners. */
@NullMarked
package dev.medley.audio.deletions;

import org.jspecify.annotations.NullMarked;
