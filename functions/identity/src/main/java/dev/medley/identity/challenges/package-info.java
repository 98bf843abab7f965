/** The second step of a sign-in: from a challenge and a second factor to a session. */
@NullMarked
package dev.medley.identity.challenges;

import org.jspecify.annotations.NullMarked;
