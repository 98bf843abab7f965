/** Erasure over HTTP. */
@NullMarked
package dev.medley.accountdata.erasure.web;

import org.jspecify.annotations.NullMarked;
