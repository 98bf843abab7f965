/** Erasure over HTTP. */
@NullMarked
package dev.medley.identity.erasure.web;

import org.jspecify.annotations.NullMarked;
