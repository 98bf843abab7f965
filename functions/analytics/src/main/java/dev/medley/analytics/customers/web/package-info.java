/** HTTP operations. */
@NullMarked
package dev.medley.analytics.customers.web;

import org.jspecify.annotations.NullMarked;
