/** The HTTP side of segments. */
@NullMarked
package dev.medley.flags.segments.web;

import org.jspecify.annotations.NullMarked;
