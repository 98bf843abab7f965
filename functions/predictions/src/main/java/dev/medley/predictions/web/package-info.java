/** HTTP operations. */
@NullMarked
package dev.medley.predictions.web;

import org.jspecify.annotations.NullMarked;
