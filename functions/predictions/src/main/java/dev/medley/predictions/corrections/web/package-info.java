/** HTTP operations. */
@NullMarked
package dev.medley.predictions.corrections.web;

import org.jspecify.annotations.NullMarked;
