/** Mail from templates, in HTML and plain text, sent through Amazon SES. */
@NullMarked
package dev.medley.mail;

import org.jspecify.annotations.NullMarked;
