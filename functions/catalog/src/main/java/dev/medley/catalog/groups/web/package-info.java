/** Categories, tags and attributes over HTTP. */
@NullMarked
package dev.medley.catalog.groups.web;

import org.jspecify.annotations.NullMarked;
