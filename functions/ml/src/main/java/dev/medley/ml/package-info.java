/** Machine learning: feature sets, models that are trained of them, and what they say. Announces promotions of models and accepted prices. */
@NullMarked
package dev.medley.ml;

import org.jspecify.annotations.NullMarked;
