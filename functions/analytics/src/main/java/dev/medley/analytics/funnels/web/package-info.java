/** HTTP operations. */
@NullMarked
package dev.medley.analytics.funnels.web;

import org.jspecify.annotations.NullMarked;
