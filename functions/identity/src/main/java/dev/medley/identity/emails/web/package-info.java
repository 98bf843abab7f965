/** Mail templates over HTTP, for administrators. */
@NullMarked
package dev.medley.identity.emails.web;

import org.jspecify.annotations.NullMarked;
