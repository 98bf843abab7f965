/** Tiers and usage over HTTP. */
@NullMarked
package dev.medley.accountdata.usage.web;

import org.jspecify.annotations.NullMarked;
