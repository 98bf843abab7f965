/** Mail templates over HTTP, for administrators. */
@NullMarked
package dev.medley.identity.letters.web;

import org.jspecify.annotations.NullMarked;
