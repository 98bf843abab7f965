/** Sessions: rotating refresh tokens, ending them, and the keys that tokens are signed with. */
@NullMarked
package dev.medley.identity.sessions;

import org.jspecify.annotations.NullMarked;
