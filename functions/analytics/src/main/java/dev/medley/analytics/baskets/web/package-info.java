/** HTTP operations. */
@NullMarked
package dev.medley.analytics.baskets.web;

import org.jspecify.annotations.NullMarked;
