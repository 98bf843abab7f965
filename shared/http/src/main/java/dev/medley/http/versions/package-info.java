/**
 * The versions of the API and what changed between them. Operations know the newest version only; a request of an older one
 * is made into a newer one before they see it, and their answer into an older one afterwards.
 */
@NullMarked
package dev.medley.http.versions;

import org.jspecify.annotations.NullMarked;
