/** Who may try to sign in, how often, and what everybody tried. */
@NullMarked
package dev.medley.identity.throttle;

import org.jspecify.annotations.NullMarked;
