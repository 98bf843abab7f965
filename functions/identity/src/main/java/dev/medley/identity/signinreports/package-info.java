/** Warns of sign-ins that look strange, and undoes those that were somebody else's. */
@NullMarked
package dev.medley.identity.signinreports;

import org.jspecify.annotations.NullMarked;
