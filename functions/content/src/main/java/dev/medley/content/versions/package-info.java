/** Versions of items: what was saved, and what differs between two of them. */
@NullMarked
package dev.medley.content.versions;

import org.jspecify.annotations.NullMarked;
