/** Where network addresses are, as far as anybody here knows. */
@NullMarked
package dev.medley.identity.places;

import org.jspecify.annotations.NullMarked;
