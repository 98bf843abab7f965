/** Documents: uploaded, fetched or taken over, then parsed and indexed by a job. */
@NullMarked
package dev.medley.chat.documents;

import org.jspecify.annotations.NullMarked;
