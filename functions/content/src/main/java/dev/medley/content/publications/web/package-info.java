/** Published items over HTTP. */
@NullMarked
package dev.medley.content.publications.web;

import org.jspecify.annotations.NullMarked;
