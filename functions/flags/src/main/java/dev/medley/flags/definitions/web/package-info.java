/** The HTTP side of flags for administrators. */
@NullMarked
package dev.medley.flags.definitions.web;

import org.jspecify.annotations.NullMarked;
