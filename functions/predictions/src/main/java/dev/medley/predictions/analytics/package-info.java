/** Statistics of an account's predictions: what was heard, when, and how sure the models were. */
@NullMarked
package dev.medley.predictions.analytics;

import org.jspecify.annotations.NullMarked;
