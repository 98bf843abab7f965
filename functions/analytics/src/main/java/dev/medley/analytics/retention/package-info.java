/** How many of those who came once come again. */
@NullMarked
package dev.medley.analytics.retention;

import org.jspecify.annotations.NullMarked;
