/** What everybody reads: one version of each item that is published. */
@NullMarked
package dev.medley.content.publications;

import org.jspecify.annotations.NullMarked;
