/** The sums that questions are answered from, made of activities and orders by quarters of an hour. */
@NullMarked
package dev.medley.analytics.rollups;

import org.jspecify.annotations.NullMarked;
