/** How often operations may be called by somebody who has not signed in. */
@NullMarked
package dev.medley.identity.limits;

import org.jspecify.annotations.NullMarked;
