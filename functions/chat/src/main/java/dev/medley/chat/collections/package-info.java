/** Collections of documents, and who shares them. */
@NullMarked
package dev.medley.chat.collections;

import org.jspecify.annotations.NullMarked;
