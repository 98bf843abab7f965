/** HTTP operations. */
@NullMarked
package dev.medley.ml.stockadvice.web;

import org.jspecify.annotations.NullMarked;
