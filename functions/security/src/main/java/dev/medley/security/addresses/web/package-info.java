/** Address rules over HTTP. */
@NullMarked
package dev.medley.security.addresses.web;

import org.jspecify.annotations.NullMarked;
