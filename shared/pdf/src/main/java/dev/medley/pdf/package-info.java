/** Pages of PDF, filled from top to bottom. */
@NullMarked
package dev.medley.pdf;

import org.jspecify.annotations.NullMarked;
