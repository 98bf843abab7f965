/** SQL. */
@NullMarked
package dev.medley.content.engagement.store;

import org.jspecify.annotations.NullMarked;
