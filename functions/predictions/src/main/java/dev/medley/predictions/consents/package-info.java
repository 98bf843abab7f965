/** Who has agreed to what, and what people are to be told. */
@NullMarked
package dev.medley.predictions.consents;

import org.jspecify.annotations.NullMarked;
