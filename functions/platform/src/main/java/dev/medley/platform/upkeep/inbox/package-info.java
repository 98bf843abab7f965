/** What a schedule tidies up. */
@NullMarked
package dev.medley.platform.upkeep.inbox;

import org.jspecify.annotations.NullMarked;
