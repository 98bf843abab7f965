/** What customers are worth, what they are like, and whether they have gone. */
@NullMarked
package dev.medley.analytics.customers;

import org.jspecify.annotations.NullMarked;
