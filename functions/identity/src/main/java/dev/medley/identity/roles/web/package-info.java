/** Roles over HTTP. */
@NullMarked
package dev.medley.identity.roles.web;

import org.jspecify.annotations.NullMarked;
