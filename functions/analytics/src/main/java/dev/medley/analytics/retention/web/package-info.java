/** HTTP operations. */
@NullMarked
package dev.medley.analytics.retention.web;

import org.jspecify.annotations.NullMarked;
