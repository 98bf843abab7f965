/** Tiers and usage over HTTP. */
@NullMarked
package dev.medley.identity.tiers.web;

import org.jspecify.annotations.NullMarked;
