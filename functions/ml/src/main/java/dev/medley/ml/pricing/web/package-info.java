/** HTTP operations. */
@NullMarked
package dev.medley.ml.pricing.web;

import org.jspecify.annotations.NullMarked;
