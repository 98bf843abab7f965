/** The administration of accounts over HTTP. */
@NullMarked
package dev.medley.identity.administration.web;

import org.jspecify.annotations.NullMarked;
