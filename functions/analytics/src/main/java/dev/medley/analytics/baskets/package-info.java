/** What is bought together. */
@NullMarked
package dev.medley.analytics.baskets;

import org.jspecify.annotations.NullMarked;
