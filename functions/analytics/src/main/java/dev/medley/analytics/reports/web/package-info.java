/** HTTP operations. */
@NullMarked
package dev.medley.analytics.reports.web;

import org.jspecify.annotations.NullMarked;
