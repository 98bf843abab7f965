/** When and how much to order. */
@NullMarked
package dev.medley.ml.stockadvice;

import org.jspecify.annotations.NullMarked;
