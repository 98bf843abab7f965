/** Which picture is whose, in PostgreSQL. */
@NullMarked
package dev.medley.identity.avatars.store;

import org.jspecify.annotations.NullMarked;
