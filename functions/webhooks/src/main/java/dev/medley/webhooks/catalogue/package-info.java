/** The types of events that can be heard of, with their schemas. */
@NullMarked
package dev.medley.webhooks.catalogue;

import org.jspecify.annotations.NullMarked;
