/** Events that change rights. */
@NullMarked
package dev.medley.realtime.rights.inbox;

import org.jspecify.annotations.NullMarked;
