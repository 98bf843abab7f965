/** The HTTP side of changes. */
@NullMarked
package dev.medley.flags.changes.web;

import org.jspecify.annotations.NullMarked;
