/** HTTP. */
@NullMarked
package dev.medley.analytics.cohorts.web;

import org.jspecify.annotations.NullMarked;
