/** Where activities are kept. */
@NullMarked
package dev.medley.activities.store;

import org.jspecify.annotations.NullMarked;
