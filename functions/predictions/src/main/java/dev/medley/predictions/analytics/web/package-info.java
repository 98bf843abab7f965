/** HTTP operations. */
@NullMarked
package dev.medley.predictions.analytics.web;

import org.jspecify.annotations.NullMarked;
