/** Exposures over HTTP. */
@NullMarked
package dev.medley.flags.exposures.web;

import org.jspecify.annotations.NullMarked;
