/** Curated answers over HTTP. */
@NullMarked
package dev.medley.chat.curation.web;

import org.jspecify.annotations.NullMarked;
