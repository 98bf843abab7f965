/** What to show to whom. */
@NullMarked
package dev.medley.ml.recommendations;

import org.jspecify.annotations.NullMarked;
