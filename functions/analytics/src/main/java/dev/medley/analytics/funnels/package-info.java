/** How many of those who take a first step take the next. */
@NullMarked
package dev.medley.analytics.funnels;

import org.jspecify.annotations.NullMarked;
