/** Who follows what, and has been sent what of it. */
@NullMarked
package dev.medley.realtime.subscriptions;

import org.jspecify.annotations.NullMarked;
