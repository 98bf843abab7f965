/** The queue of what goes: recordings and accounts. */
@NullMarked
package dev.medley.speech.inbox;

import org.jspecify.annotations.NullMarked;
