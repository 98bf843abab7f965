/** Tells people what happened: in the application, by mail, alone or in digests, as they like it. */
@NullMarked
package dev.medley.notifications;

import org.jspecify.annotations.NullMarked;
