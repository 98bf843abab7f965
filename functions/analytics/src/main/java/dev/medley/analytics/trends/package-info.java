/** Where series go. */
@NullMarked
package dev.medley.analytics.trends;

import org.jspecify.annotations.NullMarked;
