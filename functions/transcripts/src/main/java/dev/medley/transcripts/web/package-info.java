/** HTTP operations. */
@NullMarked
package dev.medley.transcripts.web;

import org.jspecify.annotations.NullMarked;
