/** Pictures over HTTP. */
@NullMarked
package dev.medley.identity.avatars.web;

import org.jspecify.annotations.NullMarked;
