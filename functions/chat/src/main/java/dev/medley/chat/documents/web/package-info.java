/** Documents over HTTP. */
@NullMarked
package dev.medley.chat.documents.web;

import org.jspecify.annotations.NullMarked;
