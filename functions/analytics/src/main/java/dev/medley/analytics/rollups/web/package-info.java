/** HTTP operations. */
@NullMarked
package dev.medley.analytics.rollups.web;

import org.jspecify.annotations.NullMarked;
