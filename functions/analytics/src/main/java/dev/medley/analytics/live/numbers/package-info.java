/** What is said of this moment. */
@NullMarked
package dev.medley.analytics.live.numbers;

import org.jspecify.annotations.NullMarked;
