/** The HTTP side of usage. */
@NullMarked
package dev.medley.flags.usage.web;

import org.jspecify.annotations.NullMarked;
