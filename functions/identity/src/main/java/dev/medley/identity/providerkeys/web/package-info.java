/** Provider keys over HTTP. */
@NullMarked
package dev.medley.identity.providerkeys.web;

import org.jspecify.annotations.NullMarked;
