/** Getting into an account again, and choosing another password for it. */
@NullMarked
package dev.medley.identity.recovery;

import org.jspecify.annotations.NullMarked;
