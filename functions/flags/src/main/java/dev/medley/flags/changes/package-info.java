/** Changes of targetings that wait for their time, or for somebody to approve them. */
@NullMarked
package dev.medley.flags.changes;

import org.jspecify.annotations.NullMarked;
