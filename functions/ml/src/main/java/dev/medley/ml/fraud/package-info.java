/** How likely orders are fraud, by what people decided of others. */
@NullMarked
package dev.medley.ml.fraud;

import org.jspecify.annotations.NullMarked;
