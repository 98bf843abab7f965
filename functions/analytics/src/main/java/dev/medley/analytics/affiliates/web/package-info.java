/** Conversions of affiliates over HTTP. */
@NullMarked
package dev.medley.analytics.affiliates.web;

import org.jspecify.annotations.NullMarked;
