/** The queues of documents, and their sweep. */
@NullMarked
package dev.medley.chat.documents.inbox;

import org.jspecify.annotations.NullMarked;
