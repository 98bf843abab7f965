/** The meals of accounts. Announces {@code meal.*}. */
@NullMarked
package dev.medley.meals;

import org.jspecify.annotations.NullMarked;
