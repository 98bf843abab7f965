/** HTTP operations. */
@NullMarked
package dev.medley.analytics.metrics.web;

import org.jspecify.annotations.NullMarked;
