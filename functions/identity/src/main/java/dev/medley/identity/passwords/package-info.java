/** Passwords: which may be chosen, and how they are kept. Knows nothing of accounts. */
@NullMarked
package dev.medley.identity.passwords;

import org.jspecify.annotations.NullMarked;
