/** Where chat are kept. */
@NullMarked
package dev.medley.chat.store;

import org.jspecify.annotations.NullMarked;
