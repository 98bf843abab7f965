/** SQL. */
@NullMarked
package dev.medley.chat.documents.store;

import org.jspecify.annotations.NullMarked;
