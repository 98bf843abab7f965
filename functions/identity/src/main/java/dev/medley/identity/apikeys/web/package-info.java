/** API keys over HTTP. */
@NullMarked
package dev.medley.identity.apikeys.web;

import org.jspecify.annotations.NullMarked;
