/** What people want to be told of numbers. */
@NullMarked
package dev.medley.analytics.alerts;

import org.jspecify.annotations.NullMarked;
