/** The history of items: versions, what differs between them, their names, and going back. */
@NullMarked
package dev.medley.content.history;

import org.jspecify.annotations.NullMarked;
