/** Who may read what this function says. */
@NullMarked
package dev.medley.analytics.readers;

import org.jspecify.annotations.NullMarked;
