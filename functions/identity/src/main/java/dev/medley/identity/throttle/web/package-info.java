/** HTTP operations. */
@NullMarked
package dev.medley.identity.throttle.web;

import org.jspecify.annotations.NullMarked;
