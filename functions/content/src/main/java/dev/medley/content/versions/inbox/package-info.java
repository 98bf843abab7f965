/** The upkeep of versions. */
@NullMarked
package dev.medley.content.versions.inbox;

import org.jspecify.annotations.NullMarked;
