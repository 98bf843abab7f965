/** Where usage is read. */
@NullMarked
package dev.medley.flags.usage.store;

import org.jspecify.annotations.NullMarked;
